using Devx.Tui.State;

namespace Devx.Tui.Commands.Engines;

/// <summary>Names what plans do.</summary>
internal static class EngineSubjects
{
    /// <summary>What the plans of one request do together.</summary>
    public static EngineSubject Of(IReadOnlyList<EngineChange> changes) => new(
        changes[0].Plan.Operation.Verb,
        [.. changes.SelectMany(change => change.Plan.Steps.Select(step => new EngineTarget(change.Machine, step.Target))).Distinct()]);
}
