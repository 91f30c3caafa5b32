using System.Globalization;

namespace Devx.Tui.State;

/// <summary>What just happened, as a list with a cursor.</summary>
internal static class ActivityList
{
    public static IReadOnlyList<JournalEntry> Of(AppSnapshot snapshot, UiState ui) =>
        ui.Activity.Filter.Length == 0 ? snapshot.Journal : [.. snapshot.Journal.Where(entry => Matches(entry, ui.Activity.Filter))];

    /// <summary>The key of an entry in the list.</summary>
    public static string KeyOf(JournalEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.At.UtcTicks} {entry.Subject} {entry.Text}");

    private static bool Matches(JournalEntry entry, string filter) =>
        entry.Subject.Contains(filter, StringComparison.OrdinalIgnoreCase)
        || entry.Text.Contains(filter, StringComparison.OrdinalIgnoreCase);
}
