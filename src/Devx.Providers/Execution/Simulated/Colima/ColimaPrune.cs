using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Go;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary><c>colima prune</c>: empties the cache of downloads.</summary>
internal sealed class ColimaPrune() : ColimaCommand(["prune"], "prune [flags]", new FlagSet().Switches("f,force", "a,all"))
{
    /// <inheritdoc/>
    public override Task<int> RunAsync(ColimaRun run, CancellationToken cancellationToken)
    {
        HostPlatform host = run.Computer.Platform;
        string cache = host.HomeDirectory + (host.System == HostSystem.MacOs ? "/Library/Caches/colima" : "/.cache/colima");
        if (run.Arguments.Has("force"))
        {
            run.Log.Info($"Pruning {GoQuote.Quote(cache)}");
        }
        else
        {
            run.Process.Write($"{GoQuote.Quote(cache)} will be emptied, are you sure? [y/N] \u001b[0m");
        }

        return Task.FromResult(0);
    }
}
