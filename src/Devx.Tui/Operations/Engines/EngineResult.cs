using Devx.Providers.Containers.Operations;
using Devx.Tui.State;

namespace Devx.Tui.Operations.Engines;

/// <summary>Says in one sentence what came of a request.</summary>
internal static class EngineResult
{
    /// <summary><c>27 of 30 stopped, 3 failed</c>; what a prune freed; null where it is enough that it was done or not.</summary>
    public static string? Of(EngineSubject subject, IReadOnlyList<StepSnapshot> steps) =>
        subject.Asked == EngineVerb.Prune ? Freed(steps) : steps.Count > 1 ? subject.Tally(steps) : null;

    /// <summary><c>containers 3 removed, images 1.2GB, volumes failed</c></summary>
    private static string Freed(IReadOnlyList<StepSnapshot> steps) => string.Join(", ", steps.Select(step =>
        $"{Kind(step.Title)} {Outcome(step)}"));

    private static string Kind(string title) => title.StartsWith("prune ", StringComparison.Ordinal) ? title["prune ".Length..] : title;

    private static string Outcome(StepSnapshot step) => step switch
    {
        { Phase: StepPhase.Done, Note: { } note } => note[(note.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var at ? at + 2 : 0)..],
        { Phase: StepPhase.Done } => "done",
        { Phase: StepPhase.Failed } => "failed",
        _ => "not done",
    };
}
