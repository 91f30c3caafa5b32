using Devx.Providers.Contracts;

namespace Devx.Tui.Hosting.Listing;

/// <summary>The names of the container engines in lists for scripts.</summary>
internal static class RuntimeWord
{
    public static string? Of(RuntimeEndpoint? runtime) => runtime is null ? null : runtime.Kind switch
    {
        RuntimeKind.Docker => "docker",
        RuntimeKind.Podman => "podman",
        RuntimeKind.Nerdctl => "nerdctl",
    };
}
