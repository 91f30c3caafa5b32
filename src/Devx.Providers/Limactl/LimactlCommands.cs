using Devx.Providers.Execution;

namespace Devx.Providers.Limactl;

/// <summary>
/// What limactl is asked for by both providers that stand on it. Its questions depend on standard output being a terminal:
/// <c>--tty=false</c> avoids them all, and must come before the instance's name.
/// </summary>
/// <param name="program">The program.</param>
/// <param name="home">Where the instances are (LIMA_HOME); null for limactl's own choice.</param>
internal sealed class LimactlCommands(string program, string? home = null)
{
    // limactl asks each running instance in turn and waits up to 3 s for each.
    private static readonly TimeSpan ListTimeout = TimeSpan.FromSeconds(15);

    /// <summary>
    /// All instances, one JSON object a line. <c>--json</c> would be the same but for a limit of 64 KiB an instance and for
    /// pretty-printing on a terminal.
    /// </summary>
    public CommandRequest List() => Request("list", "--format", "{{json .}}") with { Timeout = ListTimeout };

    /// <summary>One instance.</summary>
    public CommandRequest Describe(string name) => Request("list", "--format", "{{json .}}", name) with { Timeout = ListTimeout };

    /// <summary>The program's version; no instance is asked.</summary>
    public CommandRequest Version() => Request("--version");

    /// <summary>Templates and hypervisors, as one JSON object.</summary>
    public CommandRequest Info() => Request("info");

    /// <summary>Changes as they happen (2.1 and later).</summary>
    public CommandRequest Watch() => Request("watch", "--json") with { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>
    /// A command in a running guest, without a terminal. <c>/</c> is there in every guest; without it limactl looks for the host's folder.
    /// </summary>
    public CommandRequest Shell(string name, params IReadOnlyList<string> command) =>
        Request(["shell", "--tty=false", "--workdir", "/", name, .. command]);

    /// <summary>The same for a command that gets the terminal.</summary>
    public CommandRequest Terminal(string name, params IReadOnlyList<string> command) =>
        Request(["shell", "--workdir", "/", name, .. command]) with { Timeout = Timeout.InfiniteTimeSpan, IsRoutine = false };

    /// <summary>A login shell, in the folder that guests share by default.</summary>
    public CommandRequest Login(string name, string folder) =>
        Request("shell", name) with { Timeout = Timeout.InfiniteTimeSpan, IsRoutine = false, WorkingDirectory = folder };

    /// <summary>Any other command.</summary>
    public CommandRequest Request(params IReadOnlyList<string> arguments)
    {
        var request = new CommandRequest(program, arguments);
        return home is null ? request : request with { Environment = new Dictionary<string, string?> { ["LIMA_HOME"] = home } };
    }
}
