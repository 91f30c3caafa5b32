using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl restart</c>: a stop, if there is something to stop, and a start.</summary>
internal sealed class LimaRestart() : LimaCommand(["restart"], new FlagSet().Switches("f,force", "progress"))
{
    /// <inheritdoc/>
    public override (int Least, int Most) WordCount => (0, 1);

    /// <inheritdoc/>
    public override async Task<int> RunAsync(LimaRun run, CancellationToken cancellationToken)
    {
        string name = run.Words.Count > 0 ? run.Words[0] : "default";
        if (run.Find(name) is not { } instance)
        {
            return run.FailMissing(name);
        }

        var shutdown = new LimaShutdown(run.Process, run.Log);
        if (run.Arguments.Has("force"))
        {
            shutdown.Kill(instance);
        }
        else if (instance.Status == "Running")
        {
            await shutdown.StopAsync(instance, cancellationToken).ConfigureAwait(false);
        }

        // Stopped by now, or as broken as it was.
        LimaInstance? now = run.Find(name);
        return now is null ? run.FailMissing(name)
            : now.Error is { } problem ? LimaStart.FailBroken(run, now, problem)
            : await StartAsync(run, now, cancellationToken).ConfigureAwait(false);
    }

    private static Task<int> StartAsync(LimaRun run, LimaInstance instance, CancellationToken cancellationToken)
    {
        run.Log.Info($"Starting the instance `{instance.Name}` with internal VM driver `{instance.Machine.VmType}`");
        return new LimaBoot(run.Process, run.Log).RunAsync(instance, null, cancellationToken);
    }
}
