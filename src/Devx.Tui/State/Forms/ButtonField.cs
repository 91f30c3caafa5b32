namespace Devx.Tui.State.Forms;

/// <summary>Does something when it is pressed, unless it is off.</summary>
internal sealed record ButtonField(string Name, string Label, bool IsOff = false) : FormField(Name, Label);
