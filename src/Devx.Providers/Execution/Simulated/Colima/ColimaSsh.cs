using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary><c>colima ssh</c>: all its words are the command.</summary>
internal sealed class ColimaSsh() : ColimaCommand(["ssh", "exec", "x"], "ssh [flags]", FlagSet.UpToFirstWord())
{
    /// <inheritdoc/>
    public override bool TakesProfile => false;

    /// <inheritdoc/>
    public override async Task<int> RunAsync(ColimaRun run, CancellationToken cancellationToken) => run.IsRunning
        ? await ColimaGuest.RunAsync(run, run.Arguments.Words, cancellationToken).ConfigureAwait(false)
        : run.Log.Fatal($"{run.Profile.DisplayName} not running");
}
