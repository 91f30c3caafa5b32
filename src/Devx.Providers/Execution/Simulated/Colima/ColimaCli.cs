using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Go;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary>colima 0.10.3.</summary>
internal sealed class ColimaCli : ISimulatedCli
{
    /// <summary>Its version.</summary>
    public const string Version = "v0.10.3";

    private static readonly IReadOnlyList<ColimaCommand> MacCommands = All(isMac: true), LinuxCommands = All(isMac: false);

    /// <inheritdoc/>
    public IEnumerable<SimulatedFile> Files(SimulatedComputer computer) => ColimaFiles.Of(computer);

    /// <inheritdoc/>
    public async Task<int> RunAsync(SimulatedProcess process, CancellationToken cancellationToken)
    {
        FlagSet flags = FlagSet.UpToFirstWord().Values("p,profile").Switches("v,verbose", "very-verbose", "h,help", "version");
        CobraArguments global = CobraArguments.Parse(process.Arguments, flags);
        if (global.Has("version") || global.Error is not null)
        {
            return global.Error is null ? Print(process, $"colima version {Version}\n") : Refuse(process, global.Error, "");
        }

        if (global.Words.Count == 0)
        {
            return Print(process, "Colima provides container runtimes on macOS with minimal setup.\n\nUsage:\n  colima [command]\n");
        }

        IReadOnlyList<ColimaCommand> commands = process.Computer.Platform.System == HostSystem.MacOs ? MacCommands : LinuxCommands;
        if (commands.FirstOrDefault(command => command.Names.Contains(global.Words[0])) is not { } command)
        {
            string unknown = $"unknown command \"{global.Words[0]}\" for \"colima\"";
            process.WriteError($"Error: {unknown}\nRun 'colima --help' for usage.\n");
            return new ColimaLog(process).Fatal(unknown);
        }

        return await RunAsync(process, command, global, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> RunAsync(
        SimulatedProcess process, ColimaCommand command, CobraArguments global, CancellationToken cancellationToken)
    {
        CobraArguments arguments = CobraArguments.Parse([.. global.Words.Skip(1)], command.Flags);
        if ((arguments.Error ?? command.Values?.Complaint(arguments)) is { } error)
        {
            return Refuse(process, error, $"Usage:\n  colima {command.Usage}\n\n");
        }

        if (command.NeedsLima && process.Computer.Programs.All(program => program.Name != "limactl"))
        {
            return new ColimaLog(process).Fatal(
                "Error: dependency check failed for VM: lima not found, run 'brew install lima' to install");
        }

        string? profile = command.TakesProfile && arguments.Words.Count > 0 ? arguments.Words[0] : null;
        profile ??= arguments.Value("profile") ?? global.Value("profile") ?? process.Variable("COLIMA_PROFILE") ?? "";
        return await command.RunAsync(new ColimaRun(process, arguments, ColimaProfile.Of(profile)), cancellationToken)
            .ConfigureAwait(false);
    }

    private static IReadOnlyList<ColimaCommand> All(bool isMac) =>
    [
        new ColimaList(), new ColimaStatus(), new ColimaStart(isMac), new ColimaStop(), new ColimaRestart(), new ColimaDelete(),
        new ColimaSsh(), new ColimaNerdctl(), new ColimaSshConfig(), new ColimaTemplate(), new ColimaVersion(), new ColimaPrune(),
    ];

    private static int Print(SimulatedProcess process, string text)
    {
        process.Write(text);
        return 0;
    }

    // cobra tells the error and the usage, and colima then the error again.
    private static int Refuse(SimulatedProcess process, string error, string usage)
    {
        process.WriteError($"Error: {error}\n{usage}");
        process.WriteError(new GoLogLine(process.Now, "fatal", error).ToText() + "\n");
        return 1;
    }
}
