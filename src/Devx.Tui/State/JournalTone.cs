namespace Devx.Tui.State;

/// <summary>How a line of the journal should look.</summary>
internal enum JournalTone
{
    Plain,
    Good,
    Warning,
    Bad,
}
