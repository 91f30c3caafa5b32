namespace Devx.Tui.Dialogs.Logs;

/// <summary>What one key does in a log view.</summary>
/// <param name="Keys">The keys.</param>
/// <param name="Label">A word for the line of hints; empty to keep it out of there.</param>
/// <param name="Help">What it does, in full.</param>
/// <param name="Run">Does it.</param>
internal sealed record LogKey(IReadOnlyList<string> Keys, string Label, string Help, Action Run)
{
    public DialogCommand Command => new(Keys, Help, Run, IsHinted: false);
}
