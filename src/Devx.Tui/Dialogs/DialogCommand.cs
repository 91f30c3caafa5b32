using Devx.Tui.Presentation;

namespace Devx.Tui.Dialogs;

/// <summary>One thing a key does in a dialog; keys and hints of a dialog come from these rows.</summary>
internal sealed record DialogCommand(IReadOnlyList<string> Keys, string Label, Action Run, bool IsHinted = true)
{
    public Hint Hint => new(Keys[0], Label);
}
