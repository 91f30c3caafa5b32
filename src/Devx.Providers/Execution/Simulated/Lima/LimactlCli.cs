using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>limactl 2.2.</summary>
internal sealed class LimactlCli : ISimulatedCli
{
    private static readonly IReadOnlyList<LimaCommand> Commands =
    [
        new LimaList(), new LimaCreate(), new LimaStart(), new LimaStop(), new LimaRestart(), new LimaDelete(), new LimaFactoryReset(),
        new LimaEdit(), new LimaShell(), new LimaWatch(), new LimaInfo(), new LimaProtect(true), new LimaProtect(false),
        new LimaClone(false), new LimaClone(true), new LimaDisk(), new LimaNetwork(), new LimaSnapshot(), new LimaShowSsh(),
        new LimaPrune(),
    ];

    /// <inheritdoc/>
    public IEnumerable<SimulatedFile> Files(SimulatedComputer computer) => LimaFiles.Of(computer);

    /// <inheritdoc/>
    public async Task<int> RunAsync(SimulatedProcess process, CancellationToken cancellationToken)
    {
        if (process.Computer.Platform.IsRoot)
        {
            return process.Fail(1, "limactl: must not run as the root user");
        }

        CobraArguments global =
            CobraArguments.Parse(process.Arguments, LimaCommand.WithGlobal(FlagSet.UpToFirstWord()).Switches("version"));
        var log = new LimaLog(process, IsJson(global));
        if (global.Error is { } error)
        {
            return log.Fatal(error);
        }

        if (global.Has("version"))
        {
            process.WriteLine($"limactl version {LimaVersion.Number}");
            return 0;
        }

        return await RunCommandAsync(process, global, log, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> RunCommandAsync(
        SimulatedProcess process, CobraArguments global, LimaLog log, CancellationToken cancellationToken)
    {
        if (global.Words.Count == 0)
        {
            process.Write(LimaUsage.Text(Commands));
            return 0;
        }

        if (Commands.FirstOrDefault(command => command.Names.Contains(global.Words[0])) is not { } command)
        {
            return log.Fatal($"unknown command \"{global.Words[0]}\" for \"limactl\"");
        }

        CobraArguments arguments = CobraArguments.Parse([.. global.Words.Skip(1)], command.Flags);
        log = new LimaLog(process, IsJson(arguments) || IsJson(global));
        if ((arguments.Error ?? command.Values?.Complaint(arguments) ?? Complaint(command, arguments.Words.Count)) is { } error)
        {
            return log.Fatal(error);
        }

        var run = new LimaRun(process, arguments, LimaHome.Of(process), log);
        return await command.RunAsync(run, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsJson(CobraArguments arguments) => arguments.Value("log-format") == "json";

    private static string? Complaint(LimaCommand command, int words)
    {
        (int least, int most) = command.WordCount;
        return words < least && least == most ? $"accepts {least} arg(s), received {words}"
            : words < least ? $"requires at least {least} arg(s), only received {words}"
            : words > most && least == most ? $"accepts {most} arg(s), received {words}"
            : words > most ? $"accepts at most {most} arg(s), received {words}"
            : null;
    }
}
