using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Go;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary>The docker command line (28.5.2).</summary>
internal sealed class DockerCli : ISimulatedCli
{
    private static readonly FlagSet Globals = FlagSet.UpToFirstWord()
        .Values("c,context", "H,host", "config", "l,log-level", "tlscacert", "tlscert", "tlskey")
        .Switches("D,debug", "tls", "tlsverify", "v,version", "help");

    private readonly Dictionary<string, DockerCommand> _commands = DockerCommands.All();

    /// <inheritdoc/>
    public async Task<int> RunAsync(SimulatedProcess process, CancellationToken cancellationToken)
    {
        CobraArguments globals = CobraArguments.Parse(process.Arguments, Globals);
        if (globals.Error is { } error)
        {
            return process.Fail(125, $"{error}\n\nUsage:  docker [OPTIONS] COMMAND [ARG...]\n\nRun 'docker --help' for more information");
        }

        if (globals.Has("version"))
        {
            process.WriteLine($"Docker version {DockerVersion.Client}, build {DockerVersion.Commit}");
            return 0;
        }

        await process.WorkAsync(TimeSpan.FromMilliseconds(40), cancellationToken).ConfigureAwait(false);
        (DockerCommand? command, int words) = Find(globals.Words);
        bool isMissingPlugin = globals.Words is ["desktop", ..] && process.State.Find("docker", DockerDesktop.MachineName) is null;
        return command is null || isMissingPlugin
            ? Unknown(process, globals.Words)
            : await RunAsync(process, command, globals, words, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public IEnumerable<SimulatedFile> Files(SimulatedComputer computer)
    {
        string folder = computer.Platform.HomeDirectory + "/.docker";
        var state = computer.State;
        return
        [
            new($"{folder}/config.json", () => GoJson.Indented(
                new JsonObject { ["currentContext"] = state.CurrentDockerContext }, 2) + "\n"),
            .. state.DockerContexts.Select(context => new SimulatedFile(
                $"{folder}/contexts/meta/{DockerTarget.FolderOf(context.Name)}/meta.json",
                () => GoJson.Line(DockerContextCommands.Metadata(context)))),
            .. state.Machines.Where(machine => machine.IsRunning).Select(machine => machine.Engine?.Socket).OfType<string>()
                .Select(socket => new SimulatedFile(socket, () => "")),
            .. state.FindBySocket(state.DefaultDockerSocket) is { IsRunning: true }
                ? [new SimulatedFile("/var/run/docker.sock", () => "")]
                : Array.Empty<SimulatedFile>(),
            .. state.Find("docker", DockerDesktop.MachineName) is { } desktop ? DockerDesktop.Files(computer, desktop) : [],
        ];
    }

    private (DockerCommand? Command, int Words) Find(IReadOnlyList<string> words)
    {
        for (int count = Math.Min(2, words.Count); count > 0; count--)
        {
            if (_commands.TryGetValue(string.Join(' ', words.Take(count)), out DockerCommand? command))
            {
                return (command, count);
            }
        }

        return (null, 0);
    }

    private static int Unknown(SimulatedProcess process, IReadOnlyList<string> words)
    {
        bool isGroup = words.Count > 1 && DockerCommands.Groups.Contains(words[0]);
        string path = string.Join(' ', words.Take(isGroup ? 2 : 1));
        string parent = isGroup ? $"docker {words[0]}" : "docker";
        return process.Fail(1, $"docker: unknown command: docker {path}\n\nRun '{parent} --help' for more information");
    }

    private static async Task<int> RunAsync(
        SimulatedProcess process, DockerCommand command, CobraArguments globals, int words, CancellationToken cancellationToken)
    {
        CobraArguments arguments = CobraArguments.Parse([.. globals.Words.Skip(words)], command.Flags);
        if (arguments.Error is { } error)
        {
            return process.Fail(125, $"{error}\n\nUsage:  {command.Usage}\n\nRun '{command.Path} --help' for more information");
        }

        DockerTarget target = DockerTarget.Resolve(process, globals);
        if (target.Error is { } unresolved && !command.Path.StartsWith("docker context", StringComparison.Ordinal))
        {
            return process.Fail(1, unresolved);
        }

        var run = new DockerRun(process, command, arguments, target);
        if (arguments.Words.Count < command.Least)
        {
            return run.WrongCount($"requires at least {command.Least} argument{(command.Least == 1 ? "" : "s")}");
        }

        return command.NeedsEngine && run.FindMachine() is null
            ? run.EngineDown()
            : await command.RunAsync(run, cancellationToken).ConfigureAwait(false);
    }
}
