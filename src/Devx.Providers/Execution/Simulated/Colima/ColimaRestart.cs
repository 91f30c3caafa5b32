using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary><c>colima restart</c>.</summary>
internal sealed class ColimaRestart() : ColimaCommand(["restart"], "restart [profile] [flags]", new FlagSet().Switches("f,force"))
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public override async Task<int> RunAsync(ColimaRun run, CancellationToken cancellationToken)
    {
        if (run.Machine is not { } machine)
        {
            return run.Log.Fatal("error retrieving instance: exit status 1");
        }

        if (await ColimaStop.StopAsync(run, run.Arguments.Has("force"), cancellationToken).ConfigureAwait(false) is var code and not 0)
        {
            return code;
        }

        await run.Process.WorkAsync(Between, cancellationToken).ConfigureAwait(false);
        string runtime = ColimaMachine.Runtime(machine);
        run.Log.Info($"starting {run.Profile.DisplayName}");
        run.Log.Info($"runtime: {runtime}");
        return await ColimaStart.StartAsync(run, runtime, cancellationToken).ConfigureAwait(false);
    }
}
