using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;
using Devx.Tui.Hosting.CommandLine;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>
/// Stops the machines of several providers, one provider after the other; one that fails does not keep the others running.
/// </summary>
internal sealed class StopAllScript(Consent consent, ScriptProgress progress)
{
    public async Task<ScriptOutcome> RunAsync(IReadOnlyList<Provider> providers, StopAllRequest request, ScriptTokens tokens)
    {
        var plans = new List<(Provider Provider, OperationPlan Plan)>();
        var problems = new List<ScriptProblem>();
        foreach (Provider provider in providers)
        {
            await CollectAsync(problems, provider, async () =>
                plans.Add((provider, await provider.Machines.PlanAsync(new StopAllMachines(), tokens.Work))));
        }

        string[] notes = [.. plans.SelectMany(planned => planned.Plan.Notes)];
        plans.RemoveAll(planned => planned.Plan.Steps.Count == 0);
        ScriptOutcome outcome = await StopAsync(plans, problems, request, tokens);
        return outcome with { Notes = notes };
    }

    private async Task<ScriptOutcome> StopAsync(
        List<(Provider Provider, OperationPlan Plan)> plans, List<ScriptProblem> problems, StopAllRequest request, ScriptTokens tokens)
    {
        CommandRequest[] commands = [.. plans.SelectMany(planned => planned.Plan.Steps.Select(step => step.Command))];
        if (request.Options.IsDryRun || plans.Count == 0)
        {
            return problems.Count > 0 ? ScriptOutcome.Failed(problems) with { Planned = commands }
                : plans.Count == 0 ? new ScriptOutcome(ScriptEnd.NotNeeded, ExitCodes.Done)
                : ScriptOutcome.Shown(commands);
        }

        if (!request.IsConfirmed && consent.StopAllProblem(plans.Select(planned => planned.Provider.Name), tokens.Work) is { } refused)
        {
            return ScriptOutcome.Failed(refused);
        }

        foreach ((Provider provider, OperationPlan plan) in plans)
        {
            ScriptOutcome? cancelled = null;
            await CollectAsync(problems, provider, async () =>
            {
                ScriptOutcome end = await new PlanRun(provider.Machines, progress).RunAsync(plan, tokens);
                cancelled = end.End == ScriptEnd.Cancelled ? end : null;
            });
            if (cancelled is not null)
            {
                return cancelled;
            }
        }

        return problems.Count > 0 ? ScriptOutcome.Failed(problems) : ScriptOutcome.Done;
    }

    private static async Task CollectAsync(List<ScriptProblem> problems, Provider provider, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (ProviderException exception)
        {
            ScriptProblem problem = ScriptProblem.Of(exception);
            problems.Add(problem with { Message = $"{provider.Name}: {problem.Message}" });
        }
    }
}
