using Devx.Tui.State;

namespace Devx.Tui.Operations;

/// <summary>The steps of an operation and where they are; never changed, only replaced.</summary>
/// <param name="Steps">All steps.</param>
/// <param name="Offset">Where the steps of the plan that runs now begin: putting right comes after what was asked for.</param>
internal sealed record StepList(IReadOnlyList<StepSnapshot> Steps, int Offset)
{
    public static StepList Empty { get; } = new([], 0);

    public StepList Followed(IEnumerable<StepSnapshot> steps) => new([.. Steps, .. steps], Steps.Count);

    /// <summary>A step has begun: the one before has ended, those between were left out because it failed.</summary>
    public StepList Reached(int index, DateTimeOffset now)
    {
        int begun = Offset + index;
        bool isSkipping = Enumerable.Range(Offset, index).Any(at => Steps[at].Phase == StepPhase.Waiting);
        return Changed((step, at) => step.Phase switch
        {
            StepPhase.Running when at < begun => Over(step, isSkipping ? StepPhase.Failed : StepPhase.Done, now),
            StepPhase.Waiting when at >= Offset && at < begun => step with { Phase = StepPhase.Skipped },
            StepPhase.Waiting when at == begun => step with { Phase = StepPhase.Running, StartedAt = now },
            StepPhase.Waiting or StepPhase.Running or StepPhase.Done => step,
            StepPhase.Failed or StepPhase.Cancelled or StepPhase.Skipped => step,
        });
    }

    /// <summary>Nothing more is run.</summary>
    /// <param name="last">What became of the step that ran.</param>
    /// <param name="failed">The command that failed, where it is known.</param>
    /// <param name="now">The time.</param>
    public StepList Ended(StepPhase last, string? failed, DateTimeOffset now) => Changed((step, at) => step.Phase switch
    {
        StepPhase.Running => Over(step, last, now),
        StepPhase.Waiting => step with { Phase = StepPhase.Skipped },
        StepPhase.Done when at >= Offset && step.Command == failed => step with { Phase = StepPhase.Failed },
        StepPhase.Done or StepPhase.Failed or StepPhase.Cancelled or StepPhase.Skipped => step,
    });

    /// <summary>One step has begun; others may run at the same time.</summary>
    public StepList Begun(int index, DateTimeOffset now) => Changed((step, at) =>
        at == index && step.Phase == StepPhase.Waiting ? step with { Phase = StepPhase.Running, StartedAt = now } : step);

    /// <summary>One step has ended, whatever becomes of the others.</summary>
    public StepList Ended(int index, StepPhase phase, string? note, DateTimeOffset now) =>
        Changed((step, at) => at == index ? Over(step, phase, now) with { Note = note } : step);

    private static StepSnapshot Over(StepSnapshot step, StepPhase phase, DateTimeOffset now) =>
        step with { Phase = phase, Duration = now - step.StartedAt };

    private StepList Changed(Func<StepSnapshot, int, StepSnapshot> change) => this with { Steps = [.. Steps.Select(change)] };
}
