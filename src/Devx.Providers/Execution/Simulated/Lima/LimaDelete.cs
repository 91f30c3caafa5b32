using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl delete</c>: never asks, and is content when there is nothing to delete.</summary>
internal sealed class LimaDelete() : LimaCommand(["delete", "remove", "rm"], new FlagSet().Switches("f,force"))
{
    /// <inheritdoc/>
    public override (int Least, int Most) WordCount => (1, int.MaxValue);

    /// <inheritdoc/>
    public override Task<int> RunAsync(LimaRun run, CancellationToken cancellationToken)
    {
        foreach (string name in run.Words)
        {
            if (run.Find(name) is not { } instance)
            {
                run.Log.Warning($"Ignoring non-existent instance `{name}`");
            }
            else if (Delete(run.Process, run.Log, instance, run.Arguments.Has("force")) is { } refusal)
            {
                return Task.FromResult(run.Log.Fatal($"failed to delete instance `{name}`: {refusal}"));
            }
        }

        return Task.FromResult(0);
    }

    /// <summary>Deletes an instance.</summary>
    /// <returns>Why not; null when it is deleted.</returns>
    public static string? Delete(SimulatedProcess process, LimaLog log, LimaInstance instance, bool isForced)
    {
        if (instance.IsProtected)
        {
            return "instance is protected to prohibit accidental removal (Hint: use `limactl unprotect`)";
        }

        if (!isForced && instance.Status != "Stopped")
        {
            return $"expected status `Stopped`, got `{instance.Status}`";
        }

        new LimaShutdown(process, log).Kill(instance);
        process.Computer.Machines.Remove(instance.Machine);
        log.Info($"Deleted `{instance.Name}` (`{instance.Directory}`)");
        return null;
    }
}
