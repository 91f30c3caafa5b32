namespace Devx.Tui.State;

/// <summary>What the status line says: an outcome or an answer to a key.</summary>
internal sealed record StatusMessage(string Text, JournalTone Tone = JournalTone.Plain);
