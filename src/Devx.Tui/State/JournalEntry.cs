namespace Devx.Tui.State;

/// <summary>One line of "just now": something that changed or was done.</summary>
internal sealed record JournalEntry(DateTimeOffset At, string Subject, string Text, JournalTone Tone = JournalTone.Plain);
