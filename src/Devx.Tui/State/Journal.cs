namespace Devx.Tui.State;

/// <summary>Adds lines to "just now".</summary>
internal static class Journal
{
    /// <summary>Older lines are forgotten.</summary>
    public const int Capacity = 200;

    /// <summary>The snapshot with new lines, the last of them on top.</summary>
    public static AppSnapshot With(this AppSnapshot snapshot, params IReadOnlyList<JournalEntry> entries) =>
        entries.Count == 0 ? snapshot : snapshot with { Journal = [.. entries.Reverse().Concat(snapshot.Journal).Take(Capacity)] };
}
