using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>Makes requests for the podman CLI that reach one engine and no other, whatever the caller's environment says.</summary>
/// <param name="Program">Name or path of podman.</param>
/// <param name="Address">A connection (<c>connection:NAME</c>), a URL (<c>unix:///…</c>), or empty for the local engine.</param>
internal sealed record PodmanCommandLine(string Program, string Address)
{
    private const string ConnectionPrefix = "connection:";

    /// <summary>These two silently redirect a call.</summary>
    private static readonly Dictionary<string, string?> ForPeople = new() { ["CONTAINER_HOST"] = null, ["CONTAINER_CONNECTION"] = null };

    private static readonly Dictionary<string, string?> ForParsers = new(ForPeople) { ["NO_COLOR"] = "1", ["LC_ALL"] = "C.UTF-8" };

    /// <summary>True when the address is this host's own engine.</summary>
    public bool IsLocal => Address.Length == 0;

    /// <summary>The address of a connection.</summary>
    public static string AddressOf(string connection) => ConnectionPrefix + connection;

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
        Address.StartsWith(ConnectionPrefix, StringComparison.Ordinal) ? ["--connection", Address[ConnectionPrefix.Length..]]
        : Address.Length > 0 ? ["--url", Address]
        : [];
}
