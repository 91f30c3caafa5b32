using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>The podman command line (5.8.6).</summary>
internal sealed class PodmanCli : ISimulatedCli
{
    private static readonly FlagSet Globals = FlagSet.UpToFirstWord()
        .Values("c,connection", "url", "identity", "log-level", "out", "module", "storage-driver", "runtime")
        .Switches("r,remote", "v,version", "h,help", "noout");

    private readonly Dictionary<string, PodmanCommand> _commands = PodmanCommands.All();

    /// <inheritdoc/>
    public async Task<int> RunAsync(SimulatedProcess process, CancellationToken cancellationToken)
    {
        CobraArguments globals = CobraArguments.Parse(process.Arguments, Globals);
        if (globals.Error is { } error)
        {
            return process.Fail(PodmanRun.Failure, $"Error: {error}\nSee 'podman --help'");
        }

        if (globals.Has("version"))
        {
            process.WriteLine($"podman version {PodmanVersion.Client}");
            return 0;
        }

        await process.WorkAsync(TimeSpan.FromMilliseconds(70), cancellationToken).ConfigureAwait(false);
        (PodmanCommand? command, int words) = Find(globals.Words);
        return command is null
            ? Unknown(process, globals.Words)
            : await RunAsync(process, command, globals, words, cancellationToken).ConfigureAwait(false);
    }

    private (PodmanCommand? Command, int Words) Find(IReadOnlyList<string> words)
    {
        for (int count = Math.Min(3, words.Count); count > 0; count--)
        {
            if (_commands.TryGetValue(string.Join(' ', words.Take(count)), out PodmanCommand? command))
            {
                return (command, count);
            }
        }

        return (null, 0);
    }

    private static int Unknown(SimulatedProcess process, IReadOnlyList<string> words)
    {
        bool isGroup = words.Count > 0 && PodmanCommands.Groups.Contains(words[0]);
        return words.Count > (isGroup ? 1 : 0)
            ? process.Fail(
                PodmanRun.Failure,
                $"Error: unrecognized command `podman {string.Join(' ', words.Take(isGroup ? 2 : 1))}`\n"
                + $"Try 'podman {(isGroup ? words[0] + " " : "")}--help' for more information")
            : process.Fail(PodmanRun.Failure, $"Error: missing command 'podman {(isGroup ? words[0] + " " : "")}COMMAND'");
    }

    private static async Task<int> RunAsync(
        SimulatedProcess process, PodmanCommand command, CobraArguments globals, int words, CancellationToken cancellationToken)
    {
        CobraArguments arguments = CobraArguments.Parse([.. globals.Words.Skip(words)], command.Flags);
        if (arguments.Error is { } error)
        {
            return process.Fail(PodmanRun.Failure, $"Error: {error}\nSee '{command.Path} --help'");
        }

        if (command.IsOfMachines && process.Computer.Platform.IsRoot)
        {
            return process.Fail(PodmanRun.Failure, $"Error: cannot run command \"{command.Path}\" as root");
        }

        if (arguments.Words.Count < command.Least || arguments.Words.Count > command.Most)
        {
            return process.Fail(PodmanRun.Failure, arguments.Words.Count < command.Least
                ? $"Error: requires at least {command.Least} arg(s), only received {arguments.Words.Count}"
                : $"Error: accepts at most {command.Most} arg(s), received {arguments.Words.Count}");
        }

        PodmanTarget target = PodmanTarget.Resolve(process, globals);
        var run = new PodmanRun(process, command, arguments, target);
        return !command.NeedsEngine ? await command.RunAsync(run, cancellationToken).ConfigureAwait(false)
            : target.Error is { } unresolved ? process.Fail(PodmanRun.Failure, unresolved)
            : run.FindMachine() is null ? run.EngineDown()
            : await command.RunAsync(run, cancellationToken).ConfigureAwait(false);
    }
}
