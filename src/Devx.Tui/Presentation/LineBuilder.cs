using System.Collections.Immutable;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation;

/// <summary>Puts a line together from left to right; it always ends with exactly its width.</summary>
internal sealed class LineBuilder(int width, Glyphs glyphs)
{
    private readonly ImmutableArray<Span>.Builder _spans = ImmutableArray.CreateBuilder<Span>();

    /// <summary>Columns used so far.</summary>
    public int Column { get; private set; }

    public int Room => width - Column;

    /// <summary>Text of our own, cut at the end of the line.</summary>
    public LineBuilder Add(string text, Role role = Role.Text) => Add(new Span(text, role));

    public LineBuilder Add(Span span)
    {
        string cut = Columns.Cut(span.Text, Room, glyphs);
        if (cut.Length > 0)
        {
            _spans.Add(span with { Text = cut });
            Column += TextWidth.Of(cut);
        }

        return this;
    }

    public LineBuilder Add(IEnumerable<Span> spans)
    {
        foreach (Span span in spans)
        {
            Add(span);
        }

        return this;
    }

    /// <summary>Text from outside, cleaned first.</summary>
    public LineBuilder Foreign(string text, Role role = Role.Text) => Add(Columns.Clean(text, glyphs), role);

    /// <summary>Text from outside in exactly so many columns.</summary>
    public LineBuilder Cell(string text, int columns, Role role = Role.Text, Align align = Align.Left) =>
        Add(Columns.Fit(Columns.Clean(text, glyphs), Math.Min(columns, Room), align, glyphs), role);

    public LineBuilder Gap(int columns = 1) => columns <= 0 || Room <= 0 ? this : Add(new string(' ', Math.Min(columns, Room)));

    /// <summary>Blanks up to a column.</summary>
    public LineBuilder To(int column) => Gap(column - Column);

    /// <summary>Puts text at the right end; leaves it out when it does not fit behind what is there.</summary>
    public LineBuilder Right(IReadOnlyList<Span> spans, int margin = 1)
    {
        int needed = spans.Sum(span => TextWidth.Of(span.Text)) + margin;
        return needed + 1 > Room ? this : To(width - needed).Add(spans);
    }

    public Line Build()
    {
        Gap(Room);
        return new Line(_spans.ToImmutable());
    }

    /// <summary>The line as the row under the cursor looks.</summary>
    public Line BuildSelected() => new([.. Build().Spans.Select(span => new Span(span.Text, Role.Selection))]);
}
