using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>Makes requests for the docker CLI that reach one engine and no other, whatever the caller's environment says.</summary>
/// <param name="Program">Name or path of docker.</param>
/// <param name="Address">A context (<c>context:NAME</c>), a URL (<c>unix:///…</c>), or empty for the current context.</param>
internal sealed record DockerCommandLine(string Program, string Address)
{
    private const string ContextPrefix = "context:";

    /// <summary>These two silently redirect a call, even one with <c>--context default</c>.</summary>
    private static readonly Dictionary<string, string?> ForPeople = new() { ["DOCKER_HOST"] = null, ["DOCKER_CONTEXT"] = null };

    private static readonly Dictionary<string, string?> ForParsers = new(ForPeople) { ["NO_COLOR"] = "1", ["LC_ALL"] = "C.UTF-8" };

    /// <summary>The address of a context.</summary>
    public static string AddressOf(string context) => ContextPrefix + context;

    /// <summary>A request whose output is read by us.</summary>
    public CommandRequest Request(params IReadOnlyList<string> arguments) =>
        new(Program, [.. Engine(), .. arguments]) { Environment = ForParsers };

    /// <summary>A request that gets a person's terminal.</summary>
    public CommandRequest Interactive(params IReadOnlyList<string> arguments) =>
        new(Program, [.. Engine(), .. arguments])
        {
            Environment = ForPeople,
            Timeout = Timeout.InfiniteTimeSpan,
            IsRoutine = false,
        };

    private IReadOnlyList<string> Engine() =>
        Address.StartsWith(ContextPrefix, StringComparison.Ordinal) ? ["--context", Address[ContextPrefix.Length..]]
        : Address.Length > 0 ? ["--host", Address]
        : [];
}
