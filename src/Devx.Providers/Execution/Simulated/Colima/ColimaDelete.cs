using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Lima;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary><c>colima delete</c>: without force it asks, takes the end of its input for no, and exits with 0.</summary>
internal sealed class ColimaDelete() : ColimaCommand(
    ["delete", "rm"], "delete [profile] [flags]", new FlagSet().Switches("f,force", "d,data"))
{
    /// <inheritdoc/>
    public override Task<int> RunAsync(ColimaRun run, CancellationToken cancellationToken)
    {
        if (!run.Arguments.Has("force"))
        {
            run.Process.Write($"are you sure you want to delete {run.Profile.DisplayName} and all settings? [y/N] \u001b[0m");
            return Task.FromResult(0);
        }

        run.Log.Info($"deleting {run.Profile.DisplayName}");
        ColimaContext.Remove(run);
        if (run.Instance is { } instance)
        {
            LimaDelete.Delete(run.Process, run.LimaLog, instance, isForced: true);
        }
        else
        {
            run.LimaLog.Warning($"Ignoring non-existent instance `{run.Profile.Instance}`");
        }

        if (run.Arguments.Has("data"))
        {
            run.Log.Info("deleting container data");
        }

        run.Log.Info("done");
        return Task.FromResult(0);
    }
}
