namespace Devx.Tui.State;

/// <summary>One provider as it last answered.</summary>
internal sealed record ProviderSnapshot
{
    public required string Name { get; init; }

    public string? Version { get; init; }

    public string BinaryPath { get; init; } = "";

    public ProviderHealth Health { get; init; }

    /// <summary>What is wrong, in one sentence, and what to do about it; null when all is well.</summary>
    public string? Problem { get; init; }

    public string? Remedy { get; init; }

    /// <summary>
    /// When <see cref="Machines"/> was last read; null when it never was, or comes from an earlier session without a time.
    /// </summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>How long the last answer took.</summary>
    public TimeSpan? AnswerTime { get; init; }

    /// <summary>True while the machines are those of an earlier session, not asked again yet.</summary>
    public bool IsRemembered { get; init; }

    public IReadOnlyList<MachineSnapshot> Machines { get; init; } = [];
}
