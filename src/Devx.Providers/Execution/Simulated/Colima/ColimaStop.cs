using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Lima;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary><c>colima stop</c>: content when nothing runs, and does nothing to a broken machine unless it is forced.</summary>
internal sealed class ColimaStop() : ColimaCommand(["stop"], "stop [profile] [flags]", new FlagSet().Switches("f,force"))
{
    private static readonly TimeSpan Engine = TimeSpan.FromSeconds(1.6);

    /// <inheritdoc/>
    public override Task<int> RunAsync(ColimaRun run, CancellationToken cancellationToken) =>
        StopAsync(run, run.Arguments.Has("force"), cancellationToken);

    /// <summary>Stops a profile.</summary>
    public static async Task<int> StopAsync(ColimaRun run, bool isForced, CancellationToken cancellationToken)
    {
        run.Log.Info($"stopping {run.Profile.DisplayName}");
        if (!run.IsRunning && !isForced)
        {
            run.Log.Info("not running", "vm");
            run.Log.Info("done");
            return 0;
        }

        await StopEngineAsync(run, cancellationToken).ConfigureAwait(false);
        run.Log.Info("stopping ...", "vm");
        if (run.Instance is not { } instance)
        {
            run.LimaLog.Fatal($"open {run.Folders.LimaHome.Directory}/{run.Profile.Instance}/lima.yaml: no such file or directory");
            return run.Log.Fatal("error stopping vm: error at 'stopping': exit status 1");
        }

        var shutdown = new LimaShutdown(run.Process, run.LimaLog);
        if (isForced)
        {
            shutdown.Kill(instance);
        }
        else if (await shutdown.StopAsync(instance, cancellationToken).ConfigureAwait(false) != 0)
        {
            return run.Log.Fatal("error stopping vm: error at 'stopping': exit status 1");
        }

        run.Edit(machine => machine with { Properties = machine.Properties.Remove(ColimaMachine.Unfinished) });
        run.Log.Info("done");
        return 0;
    }

    private static async Task StopEngineAsync(ColimaRun run, CancellationToken cancellationToken)
    {
        if (run.IsReady && run.Machine is { } machine)
        {
            run.Log.Info("stopping ...", ColimaMachine.Runtime(machine));
            await run.Process.WorkAsync(Engine, cancellationToken).ConfigureAwait(false);
            ColimaContext.Remove(run);
        }
        else if (run.IsRunning)
        {
            run.Log.Warning("error retrieving runtimes: error retrieving current runtime: empty value");
        }
    }
}
