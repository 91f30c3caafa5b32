using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Tui.State;

/// <summary>One operation of this session: waiting, running or ended.</summary>
/// <param name="Number">Counts up from 1.</param>
/// <param name="Subject">What was asked for.</param>
/// <param name="RequestedAt">When.</param>
internal sealed record OperationSnapshot(long Number, OperationSubject Subject, DateTimeOffset RequestedAt)
{
    public OperationPhase Phase { get; init; }

    public IReadOnlyList<StepSnapshot> Steps { get; init; } = [];

    /// <summary>When its first command was started.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The median of earlier times of all its steps together; null when one of them is new.</summary>
    public TimeSpan? Usual { get; init; }

    /// <summary>True when it takes more than three times as long as usual.</summary>
    public bool IsStuck { get; init; }

    /// <summary>What to look at and do when it is stuck.</summary>
    public StuckAdvice? Advice { get; init; }

    /// <summary>What it printed so far, oldest first, cut to the newest lines; not cleaned.</summary>
    public IReadOnlyList<OutputLine> Output { get; init; } = [];

    /// <summary>How many earlier lines are forgotten.</summary>
    public long ForgottenLines { get; init; }

    /// <summary>Why it was not done.</summary>
    public OperationProblem? Problem { get; init; }

    /// <summary>What came of it (<c>3 stopped</c>, <c>1.2 GB freed</c>); null where it is enough that it was done.</summary>
    public string? Result { get; init; }

    /// <summary>What it is done to.</summary>
    public string Target => Subject.Target;

    /// <summary><c>start colima/default</c></summary>
    public string Title => Subject.Title;

    public bool IsActive =>
        Phase is OperationPhase.Waiting or OperationPhase.Planning or OperationPhase.Running or OperationPhase.Cancelling;
}
