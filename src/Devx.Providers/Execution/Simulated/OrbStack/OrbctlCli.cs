using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.OrbStack;

/// <summary>orbctl 2.2.3.</summary>
internal sealed class OrbctlCli : ISimulatedCli
{
    /// <summary>Its version.</summary>
    public const string Version = "2.2.3";

    private static readonly Dictionary<string, OrbCommand> Commands = new()
    {
        ["status"] = new(new FlagSet(), false, OrbReading.StatusAsync),
        ["version"] = new(new FlagSet(), false, OrbReading.VersionAsync),
        ["list"] = new(new FlagSet().Values("f,format").Switches("q,quiet", "r,running"), true, OrbReading.ListAsync),
        ["info"] = new(new FlagSet().Values("f,format"), true, OrbReading.InfoAsync),
        ["default"] = new(new FlagSet(), true, OrbDefault.RunAsync),
        ["config"] = new(new FlagSet(), false, OrbSettings.RunAsync),
        ["logs"] = new(new FlagSet().Switches("a,all"), true, OrbReading.LogsAsync),
        ["create"] = new(
            new FlagSet().Values("a,arch", "u,user", "c,user-data", "cpus", "memory", "disk").Switches("isolated", "p,set-password"), true,
            OrbCreate.RunAsync),
        ["start"] = new(new FlagSet().Switches("a,all"), true, OrbLifecycle.StartAsync),
        ["stop"] = new(new FlagSet().Switches("a,all", "f,force"), false, OrbLifecycle.StopAsync),
        ["restart"] = new(new FlagSet().Switches("a,all"), true, OrbLifecycle.RestartAsync),
        ["delete"] = new(new FlagSet().Switches("a,all", "f,force"), true, OrbLifecycle.DeleteAsync),
        ["rename"] = new(new FlagSet(), true, OrbLifecycle.RenameAsync),
        ["run"] = new(FlagSet.UpToFirstWord().Values("m,machine", "u,user", "w,workdir").Switches("p,path", "s,shell"), true,
            OrbGuest.RunAsync),
    };

    private static readonly Dictionary<string, string> Aliases =
        new() { ["ls"] = "list", ["rm"] = "delete", ["new"] = "create", ["mv"] = "rename" };

    /// <inheritdoc/>
    public async Task<int> RunAsync(SimulatedProcess process, CancellationToken cancellationToken)
    {
        string name = process.Arguments.Count > 0 ? process.Arguments[0] : "";
        if (name is "" or "help" or "--help" or "-h")
        {
            string commands = string.Concat(Commands.Keys.Select(command => $"  {command}\n"));
            process.Write($"Usage:\n  orbctl [command]\n\nAvailable Commands:\n{commands}");
            return 0;
        }

        if (!Commands.TryGetValue(Aliases.GetValueOrDefault(name, name), out OrbCommand? command))
        {
            return process.Fail(1, $"unknown command \"{name}\" for \"orbctl\"");
        }

        CobraArguments arguments = CobraArguments.Parse([.. process.Arguments.Skip(1)], command.Flags);
        var run = new OrbRun(process, arguments);
        if (arguments.Error is { } error)
        {
            return run.Fail(error);
        }

        if (command.StartsService)
        {
            await run.Service.EnsureAsync(cancellationToken).ConfigureAwait(false);
        }

        return await command.RunAsync(run, cancellationToken).ConfigureAwait(false);
    }
}
