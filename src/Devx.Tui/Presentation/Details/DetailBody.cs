namespace Devx.Tui.Presentation.Details;

/// <summary>The rows of a page of details, each as wide as the frame.</summary>
internal sealed record DetailBody(IReadOnlyList<Line> Rows)
{
    /// <summary>Rows above that do not scroll.</summary>
    public IReadOnlyList<Line> Head { get; init; } = [];

    /// <summary>Finds the lines with a text in them; rows that are lines of their own when it is null.</summary>
    public RawText? Text { get; init; }

    /// <summary>The number of each row's line in <see cref="Text"/>.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>The lines with a text in them, whatever its case; none for an empty text.</summary>
    public IReadOnlyList<int> Matches(string search) => Text is not null ? Text.Matches(search)
        : search.Length == 0 ? []
        : [.. Rows.Index().Where(row => row.Item.Text.Contains(search, StringComparison.OrdinalIgnoreCase)).Select(row => row.Index)];

    /// <summary>The line that a row belongs to.</summary>
    public int LineOf(int row) => Text is null ? row : Lines[row];
}
