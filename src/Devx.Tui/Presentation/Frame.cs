using System.Collections.Immutable;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation;

/// <summary>The one frame of the screen: borders with titles in them, and rows between two sides.</summary>
internal sealed class Frame(int width, Glyphs glyphs)
{
    /// <summary>Columns between the sides.</summary>
    public int Inner => Math.Max(0, width - 2);

    /// <summary>Columns for the title on the left of a border beside one on the right.</summary>
    public int RoomBeside(IReadOnlyList<Span> right) => Math.Max(0, width - 6 - (right.Count == 0 ? 0 : Fitting.Width(right) + 3));

    public Line Top(IReadOnlyList<Span> left, IReadOnlyList<Span> right) => Border(glyphs.TopLeft, glyphs.TopRight, left, right);

    /// <summary>The border above a pane: the top of the frame, or a line across it.</summary>
    public Line Title(bool isTop, IReadOnlyList<Span> left, IReadOnlyList<Span> right) =>
        isTop ? Top(left, right) : Border(glyphs.TeeLeft, glyphs.TeeRight, left, right);

    public Line Bottom(IReadOnlyList<Span> left, IReadOnlyList<Span> right) => Border(glyphs.BottomLeft, glyphs.BottomRight, left, right);

    /// <summary>A line between the sides; it must be as wide as <see cref="Inner"/>.</summary>
    public Line Row(Line inner)
    {
        var side = new Span(glyphs.Vertical, Role.Frame);
        ImmutableArray<Span>.Builder spans = ImmutableArray.CreateBuilder<Span>(inner.Spans.Length + 2);
        spans.Add(side);
        spans.AddRange(inner.Spans);
        spans.Add(side);
        return new Line(spans.ToImmutable());
    }

    private Line Border(string start, string end, IReadOnlyList<Span> left, IReadOnlyList<Span> right)
    {
        int room = width - 6;
        var title = new LineBuilder(Math.Max(0, room), glyphs).Add(left);
        int rightWidth = right.Sum(span => TextWidth.Of(span.Text));
        bool hasRight = rightWidth > 0 && title.Column + rightWidth + 3 <= room;
        var line = new LineBuilder(width, glyphs).Add(start + glyphs.Horizontal, Role.Frame);
        if (title.Column > 0)
        {
            line.Gap().Add(Trimmed(left, Math.Max(0, room))).Gap();
        }

        int until = width - 2 - (hasRight ? rightWidth + 2 : 0);
        line.Add(Rule(until - line.Column), Role.Frame);
        if (hasRight)
        {
            line.Gap().Add(right).Gap();
        }

        return line.Add(Rule(width - 1 - line.Column), Role.Frame).Add(end, Role.Frame).Build();
    }

    private IEnumerable<Span> Trimmed(IReadOnlyList<Span> spans, int room)
    {
        foreach (Span span in spans)
        {
            string cut = Columns.Cut(span.Text, room, glyphs);
            room -= TextWidth.Of(cut);
            yield return span with { Text = cut };
        }
    }

    private string Rule(int count) => count <= 0 ? "" : new string(glyphs.Horizontal[0], count);
}
