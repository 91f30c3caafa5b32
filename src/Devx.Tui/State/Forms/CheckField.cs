namespace Devx.Tui.State.Forms;

/// <summary>Yes or no.</summary>
internal sealed record CheckField(string Name, string Label, bool IsOn = false) : FormField(Name, Label);
