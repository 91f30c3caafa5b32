namespace Devx.Tui.State;

/// <summary>One step of an operation.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Command">The command as a person would type it; empty where there is none.</param>
/// <param name="Usual">The median of earlier times; null when there were none.</param>
internal sealed record StepSnapshot(string Title, string Command, TimeSpan? Usual)
{
    public StepPhase Phase { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>How long it took; null until it has ended.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>What there is to say of its end, such as why it failed; may be foreign.</summary>
    public string? Note { get; init; }
}
