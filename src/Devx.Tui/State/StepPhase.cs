namespace Devx.Tui.State;

/// <summary>Where a step of an operation is.</summary>
internal enum StepPhase
{
    Waiting,
    Running,
    Done,
    Failed,

    /// <summary>It was called off while it ran.</summary>
    Cancelled,

    /// <summary>It was not run, because one before it failed or was cancelled.</summary>
    Skipped,
}
