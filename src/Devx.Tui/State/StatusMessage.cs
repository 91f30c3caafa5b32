namespace Devx.Tui.State;

/// <summary>What the status line says: an outcome or an answer to a key, and at its end what to press to see more.</summary>
internal sealed record StatusMessage(string Text, JournalTone Tone = JournalTone.Plain, string? Hint = null);
