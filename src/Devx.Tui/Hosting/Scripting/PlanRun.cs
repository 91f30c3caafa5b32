using Devx.Providers.Contracts;
using Devx.Providers.Planning;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>Runs a plan; when it is called off, what it left behind is put right.</summary>
internal sealed class PlanRun(IVmProvider machines, ScriptProgress progress)
{
    /// <exception cref="ProviderException">A step failed, or it was not done.</exception>
    public async Task<ScriptOutcome> RunAsync(OperationPlan plan, ScriptTokens tokens)
    {
        try
        {
            await FollowAsync(plan, tokens.Work);
            return ScriptOutcome.Done;
        }
        catch (Exception) when (tokens.Work.IsCancellationRequested)
        {
            return new ScriptOutcome(ScriptEnd.Cancelled, ExitCodes.Interrupted)
            {
                Problems = [new ScriptProblem("cancelled", ExitCodes.Interrupted, await PutRightAsync(plan.Operation, tokens.Cleanup))],
            };
        }
    }

    /// <returns>What became of it, in one sentence.</returns>
    private async Task<string> PutRightAsync(MachineOperation cancelled, CancellationToken cancellationToken)
    {
        progress.Say("called off; looking what it left behind (ctrl-c again to leave it as it is)");
        try
        {
            OperationPlan cleanup = await machines.PlanCleanupAsync(cancelled, cancellationToken);
            if (cleanup.Steps.Count == 0)
            {
                return "It was called off; nothing has to be put right.";
            }

            await FollowAsync(cleanup, cancellationToken);
            return "It was called off, and what it left behind was put right.";
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return "It was called off, and what it left behind was not put right: look at the state of the machine before you go on.";
        }
        catch (ProviderException exception)
        {
            return $"It was called off, and what it left behind could not be put right: {exception.Message}";
        }
    }

    private async Task FollowAsync(OperationPlan plan, CancellationToken cancellationToken)
    {
        progress.Begin(plan);
        try
        {
            await machines.RunAsync(plan, progress, cancellationToken);
        }
        finally
        {
            progress.End();
        }
    }
}
