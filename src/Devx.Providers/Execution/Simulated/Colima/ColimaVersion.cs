using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary><c>colima version</c>, which asks the engine of a running profile for its version too.</summary>
internal sealed class ColimaVersion() : ColimaCommand(["version"], "version [profile] [flags]", new FlagSet())
{
    private static readonly TimeSpan Asking = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override bool NeedsLima => false;

    /// <inheritdoc/>
    public override async Task<int> RunAsync(ColimaRun run, CancellationToken cancellationToken)
    {
        run.Process.Write($"colima version {ColimaCli.Version}\ngit commit: 9d1c2a7f3e5b4a6d8c0e1f2a3b4c5d6e7f8a9b0c\n");
        if (!run.IsReady || run.Machine is not { Engine: { } engine } machine)
        {
            return 0;
        }

        await run.Process.WorkAsync(Asking, cancellationToken).ConfigureAwait(false);
        run.Process.Write(
            $"\nruntime: {ColimaMachine.Runtime(machine)}\narch: {machine.Architecture}\nclient: v28.5.2\nserver: v{engine.Version}\n");
        return 0;
    }
}
