namespace Devx.Tui.State;

/// <summary>The images, volumes or networks of one machine as they were last read; they are read only while they are looked at.</summary>
internal sealed record EngineListing<T>
{
    public static EngineListing<T> NotAsked { get; } = new();

    public IReadOnlyList<T> Items { get; init; } = [];

    /// <summary>Null when it was never read.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Why there is no list, or why it is old; one sentence.</summary>
    public string? Problem { get; init; }
}
