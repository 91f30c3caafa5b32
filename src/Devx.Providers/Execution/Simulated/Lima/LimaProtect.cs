using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl protect</c> and <c>limactl unprotect</c>.</summary>
internal sealed class LimaProtect(bool isOn) : LimaCommand([isOn ? "protect" : "unprotect"], new FlagSet())
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
                return Task.FromResult(run.Log.Fatal($"failed to inspect instance `{name}`: {run.MissingFile(name)}"));
            }

            Set(run, instance);
        }

        return Task.FromResult(0);
    }

    private void Set(LimaRun run, LimaInstance instance)
    {
        if (instance.IsProtected == isOn)
        {
            run.Log.Warning($"Instance `{instance.Name}` {(isOn ? "is already" : "isn't")} protected. Skipping.");
            return;
        }

        run.Computer.Machines.Edit(instance.Machine, machine => machine with
        {
            Properties = isOn
                ? machine.Properties.SetItem(LimaInstance.ProtectedProperty, "true")
                : machine.Properties.Remove(LimaInstance.ProtectedProperty),
        });
        run.Log.Info($"{(isOn ? "Protected" : "Unprotected")} `{instance.Name}`");
    }
}
