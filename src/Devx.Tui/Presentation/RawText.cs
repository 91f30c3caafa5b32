namespace Devx.Tui.Presentation;

/// <summary>A foreign text to read: its lines keep their indentation, are cleaned, and broken where the box ends.</summary>
internal sealed class RawText(string text)
{
    private const string Tab = "    ";

    private readonly string[] _lines =
        [.. text.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r').Replace("\t", Tab, StringComparison.Ordinal))];

    /// <summary>Rows of at most so many columns, each with the number of its line, from 0.</summary>
    public IEnumerable<(string Text, int Line)> Rows(int width, Glyphs glyphs) =>
        _lines.Index().SelectMany(line =>
            Wrapping.Pieces(Columns.Clean(line.Item, glyphs), Math.Max(2, width)).Select(piece => (piece, line.Index)));

    /// <summary>One line as it came, tabs aside.</summary>
    public string LineAt(int line) => _lines[line];

    /// <summary>The lines with a text in them, whatever its case; none for an empty text.</summary>
    public IReadOnlyList<int> Matches(string search) => search.Length == 0
        ? []
        : [.. _lines.Index().Where(line => line.Item.Contains(search, StringComparison.OrdinalIgnoreCase)).Select(line => line.Index)];
}
