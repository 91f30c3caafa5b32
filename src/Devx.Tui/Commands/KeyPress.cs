using System.Globalization;

namespace Devx.Tui.Commands;

/// <summary>
/// A key as the table of commands names it: a typed character as it is, others by name (<c>up</c>, <c>ctrl-d</c>, <c>f1</c>).
/// </summary>
internal readonly record struct KeyPress(string Name)
{
    /// <summary>What the key writes into a text; null for keys that write nothing.</summary>
    public string? Text => Name == "space" ? " " : new StringInfo(Name).LengthInTextElements == 1 ? Name : null;
}
