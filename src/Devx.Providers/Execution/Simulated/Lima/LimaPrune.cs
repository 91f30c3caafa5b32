using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl prune</c>: empties the cache of downloads.</summary>
internal sealed class LimaPrune() : LimaCommand(["prune"], new FlagSet().Switches("keep-referred"))
{
    /// <inheritdoc/>
    public override (int Least, int Most) WordCount => (0, 0);

    /// <inheritdoc/>
    public override Task<int> RunAsync(LimaRun run, CancellationToken cancellationToken)
    {
        string cache = run.Computer.Platform.System == HostSystem.MacOs ? "Library/Caches/lima" : ".cache/lima";
        run.Log.Info($"Pruning `{run.Computer.Platform.HomeDirectory}/{cache}`");
        return Task.FromResult(0);
    }
}
