using Devx.Providers.Planning;

namespace Devx.Providers.Tests;

/// <summary>The commands of a plan, each as one text without its program.</summary>
internal static class PlanText
{
    public static IReadOnlyList<string> Of(OperationPlan plan) =>
        [.. plan.Steps.Select(step => string.Join(' ', step.Command.Arguments))];
}
