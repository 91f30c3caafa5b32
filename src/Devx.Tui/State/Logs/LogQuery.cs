namespace Devx.Tui.State.Logs;

/// <summary>A text that is looked for, as it was typed. Case counts when there is a capital in it.</summary>
internal sealed record LogQuery(string Text)
{
    private StringComparison Comparison { get; } = Text.Any(char.IsUpper) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    public bool IsIn(ReadOnlySpan<char> line) => line.Contains(Text, Comparison);

    /// <summary>Where it is in a line, from a place on; negative when it is not.</summary>
    public int IndexIn(string line, int start) => line.IndexOf(Text, start, Comparison);
}
