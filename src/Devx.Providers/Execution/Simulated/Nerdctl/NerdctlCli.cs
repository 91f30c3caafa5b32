using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Guest;
using Devx.Providers.Execution.Simulated.Lima;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary>The nerdctl command line (2.3.5) in a guest with containerd.</summary>
internal sealed class NerdctlCli : IGuestEngine
{
    private static readonly FlagSet Globals = FlagSet.UpToFirstWord()
        .Values("n,namespace", "a,address", "H,host", "snapshotter", "data-root", "cgroup-manager")
        .Switches("debug", "debug-full", "v,version", "h,help", "insecure-registry");

    private readonly Dictionary<string, NerdctlCommand> _commands = NerdctlCommands.All();

    /// <inheritdoc/>
    public async Task<int> RunAsync(
        GuestSession session, IReadOnlyList<string> arguments, GuestOutput output, CancellationToken cancellationToken)
    {
        var process = new SimulatedProcess(
            session.Process.Computer, new CommandRequest("nerdctl", arguments),
            (text, isError) => (isError ? output.Error : output.Out)(text));
        CobraArguments globals = CobraArguments.Parse(arguments, Globals);
        var bare = new NerdctlRun(process, session.Guest, globals, NerdctlRun.DefaultNamespace);
        if (globals.Error is { } error)
        {
            return bare.Fatal(error);
        }

        if (globals.Has("version"))
        {
            process.WriteLine($"nerdctl version {LimaVersion.Nerdctl}");
            return 0;
        }

        return await RunAsync(bare, globals, cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> RunAsync(NerdctlRun bare, CobraArguments globals, CancellationToken cancellationToken)
    {
        bool isGroup = globals.Words.Count > 0 && NerdctlCommands.Groups.Contains(globals.Words[0]);
        int count = isGroup ? 2 : 1;
        string path = string.Join(' ', globals.Words.Take(count));
        if (!_commands.TryGetValue(path, out NerdctlCommand? command))
        {
            string parent = isGroup ? $"nerdctl {globals.Words[0]}" : "nerdctl";
            return bare.Fatal($"unknown subcommand \"{globals.Words.ElementAtOrDefault(count - 1)}\" for \"{parent}\"");
        }

        CobraArguments arguments = CobraArguments.Parse([.. globals.Words.Skip(count)], command.Flags);
        var run = new NerdctlRun(bare.Process, bare.Guest, arguments, globals.Value("namespace") ?? NerdctlRun.DefaultNamespace);
        return arguments.Error is { } error ? run.Fatal(error)
            : arguments.Words.Count < command.Least
                ? run.Fatal($"requires at least {command.Least} arg(s), only received {arguments.Words.Count}")
            : Unreachable(bare.Guest) is { } reason ? run.Fatal(reason)
            : await command.RunAsync(run, cancellationToken).ConfigureAwait(false);
    }

    // Rootless and rootful containerd are two worlds, and a guest has one of them.
    private static string? Unreachable(GuestSystem guest) => (guest.IsRootful, guest.IsRoot) switch
    {
        (true, false) =>
            "rootless containerd not running? (hint: use `containerd-rootless-setuptool.sh install` to start rootless containerd): "
            + $"stat /run/user/{guest.UserId}/containerd-rootless: no such file or directory",
        (false, true) => "cannot access containerd socket \"/run/containerd/containerd.sock\": "
            + "stat /run/containerd/containerd.sock: no such file or directory",
        _ => null,
    };
}
