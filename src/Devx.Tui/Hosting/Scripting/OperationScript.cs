using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.Hosting.CommandLine;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>Does one operation on a machine, as the queue of the dashboard does, but at once and for one who waits.</summary>
internal sealed class OperationScript(Consent consent, ScriptProgress progress)
{
    /// <exception cref="ProviderException">It could not be planned, or failed.</exception>
    public async Task<ScriptOutcome> RunAsync(Provider provider, OperationRequest request, ScriptTokens tokens)
    {
        MachineOperation operation = request.Operation;
        if (operation is InitMachine init)
        {
            InitCheck.Require(provider.Name, await provider.Machines.InitFormAsync(tokens.Work), init.Options);
        }

        OperationPlan plan = await provider.Machines.PlanAsync(operation, tokens.Work);
        if (plan.Steps.Count == 0)
        {
            return new ScriptOutcome(ScriptEnd.NotNeeded, ExitCodes.Done) { Notes = plan.Notes };
        }

        if (request.Options.IsDryRun)
        {
            return ScriptOutcome.Shown([.. plan.Steps.Select(step => step.Command)]) with { Notes = plan.Notes };
        }

        return !request.IsConfirmed && await consent.ProblemAsync(provider, operation, tokens.Work) is { } problem
            ? ScriptOutcome.Failed(problem)
            : await new PlanRun(provider.Machines, progress).RunAsync(plan, tokens) with { Notes = plan.Notes };
    }
}
