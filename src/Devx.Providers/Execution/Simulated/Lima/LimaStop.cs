using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl stop</c>.</summary>
internal sealed class LimaStop() : LimaCommand(["stop"], new FlagSet().Switches("f,force"))
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
        if (!run.Arguments.Has("force"))
        {
            return await shutdown.StopAsync(instance, cancellationToken).ConfigureAwait(false);
        }

        shutdown.Kill(instance);
        return 0;
    }
}
