namespace Devx.Tui.Operations;

/// <summary>Keeps what was learned about durations from one session to the next.</summary>
internal interface IDurationStore
{
    /// <summary>What was kept; nothing when there is nothing that can be read.</summary>
    IReadOnlyList<LearnedDuration> Load();

    /// <summary>Keeps it; a failure is logged, for it only costs an estimate.</summary>
    void Save(IReadOnlyList<LearnedDuration> durations);
}
