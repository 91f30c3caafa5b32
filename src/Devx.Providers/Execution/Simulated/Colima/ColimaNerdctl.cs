using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary><c>colima nerdctl</c>: nerdctl under sudo in the guest.</summary>
internal sealed class ColimaNerdctl() : ColimaCommand(["nerdctl", "nerd", "n"], "nerdctl [flags]", FlagSet.UpToFirstWord())
{
    /// <inheritdoc/>
    public override bool TakesProfile => false;

    /// <inheritdoc/>
    public override async Task<int> RunAsync(ColimaRun run, CancellationToken cancellationToken)
    {
        if (!run.IsRunning)
        {
            return run.Log.Fatal($"{run.Profile.DisplayName} is not running");
        }

        return run.Machine?.Engine?.Dialect == SimulatedDialect.Containerd
            ? await ColimaGuest.RunAsync(run, ["sudo", "nerdctl", .. run.Arguments.Words], cancellationToken).ConfigureAwait(false)
            : run.Log.Fatal("nerdctl only supports containerd runtime");
    }
}
