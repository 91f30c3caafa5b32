using Devx.Providers.Containers.Operations;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Tui.State.Forms;

/// <summary>What would run, as a form shows it, whoever will run it.</summary>
/// <param name="Steps">The commands in their order.</param>
/// <param name="Notes">What to know before.</param>
internal sealed record ShownPlan(IReadOnlyList<ShownStep> Steps, IReadOnlyList<string> Notes)
{
    public static ShownPlan Of(OperationPlan plan) =>
        new([.. plan.Steps.Select(step => new ShownStep(step.Title, step.Command))], plan.Notes);

    public static ShownPlan Of(EnginePlan plan) => new([.. plan.Steps.Select(step => new ShownStep(step.Title, step.Command))], plan.Notes);

    /// <summary>Several plans that are confirmed together.</summary>
    public static ShownPlan Of(IEnumerable<EnginePlan> plans)
    {
        ShownPlan[] all = [.. plans.Select(Of)];
        return new ShownPlan([.. all.SelectMany(plan => plan.Steps)], [.. all.SelectMany(plan => plan.Notes).Distinct()]);
    }
}

/// <summary>One command of a plan.</summary>
internal sealed record ShownStep(string Title, CommandRequest Command);
