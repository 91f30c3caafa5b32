using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl factory-reset</c>: the disk goes, the settings stay.</summary>
internal sealed class LimaFactoryReset() : LimaCommand(["factory-reset"], new FlagSet())
{
    /// <inheritdoc/>
    public override (int Least, int Most) WordCount => (0, 1);

    /// <inheritdoc/>
    public override Task<int> RunAsync(LimaRun run, CancellationToken cancellationToken)
    {
        string name = run.Words.Count > 0 ? run.Words[0] : "default";
        if (run.Find(name) is not { } instance)
        {
            run.Log.Info($"Instance `{name}` not found");
            return Task.FromResult(0);
        }

        if (instance.IsProtected)
        {
            return Task.FromResult(
                run.Log.Fatal("instance is protected to prohibit accidental factory-reset (Hint: use `limactl unprotect`)"));
        }

        new LimaShutdown(run.Process, run.Log).Kill(instance);
        run.Computer.Machines.Edit(instance.Machine, machine => machine with
        {
            DiskUsed = 0,
            Engine = machine.Engine is { } engine ? engine with { Containers = [], Images = [], Volumes = [] } : null,
        });
        run.Log.Info($"Removing `{instance.Directory}/disk`");
        run.Log.Info($"Instance `{name}` has been factory reset");
        return Task.FromResult(0);
    }
}
