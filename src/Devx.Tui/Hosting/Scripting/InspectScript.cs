using Devx.Providers.Contracts;
using Devx.Tui.Hosting.CommandLine;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>Looks at one machine.</summary>
internal static class InspectScript
{
    /// <exception cref="ProviderException">It is not there, or the provider did not answer.</exception>
    public static async Task<ScriptOutcome> RunAsync(Provider provider, InspectRequest request, CancellationToken cancellationToken)
    {
        string name = request.Machine.Name;
        return request.IsRaw
            ? ScriptOutcome.Done with { Output = await provider.Machines.InspectRawAsync(name, cancellationToken) }
            : ScriptOutcome.Done with { Facts = await provider.Machines.InspectAsync(name, cancellationToken) };
    }
}
