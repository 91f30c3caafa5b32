using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;

namespace Devx.Tui.Operations.Engines;

/// <summary>Looks again before anything is lost: no more may go than the user has seen.</summary>
internal static class EngineCheck
{
    /// <exception cref="ProviderException">Other commands would be needed now, or more would be lost.</exception>
    public static async Task BeforeAsync(IEngineOperations operations, EnginePlan confirmed, CancellationToken cancellationToken)
    {
        if (confirmed.Losses.Count == 0)
        {
            return;
        }

        EnginePlan present = await operations.PlanAsync(confirmed.Operation, cancellationToken);
        IEnumerable<string> seen = confirmed.Losses.Select(loss => NameOf(loss, confirmed));
        string[] more = [.. present.Losses.Select(loss => NameOf(loss, confirmed)).Except(seen)];
        if (more.Length > 0)
        {
            throw Changed($"more would be lost now than you confirmed: {string.Join(", ", more.Take(5))}{(more.Length > 5 ? ", …" : "")}.");
        }

        if (present.Steps.Select(step => step.Command).Except(confirmed.Steps.Select(step => step.Command)).FirstOrDefault() is { } command)
        {
            throw Changed($"another command would be needed now than you confirmed: {command}.");
        }
    }

    private static ProviderException Changed(string what) => new(
        ProviderFailure.WrongState, $"Nothing was run: the state has changed, and {what}", "Look at it, then ask again.");

    // The note says what makes it matter, and is part of what was seen. Those of a prune tell the time that has passed.
    private static string NameOf(EngineLoss loss, EnginePlan plan) =>
        plan.Operation is PruneEngine || loss.Note.Length == 0 ? loss.Name : $"{loss.Name} ({loss.Note})";
}
