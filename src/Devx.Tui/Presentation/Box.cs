namespace Devx.Tui.Presentation;

/// <summary>Something in a frame of its own that lies on top of the dashboard.</summary>
/// <param name="Lines">Its rows with the frame, all equally wide.</param>
/// <param name="Width">Its columns.</param>
/// <param name="Top">The first row of its body that is shown, after it was kept within the body.</param>
/// <param name="Page">Rows of the body that fit.</param>
internal sealed record Box(IReadOnlyList<Line> Lines, int Width, int Top, int Page)
{
    /// <summary>False while there are rows of the body below those that are shown.</summary>
    public bool IsAtEnd { get; init; } = true;

    /// <summary>The first row that is shown of what scrolls below the body, after it was kept within it.</summary>
    public int LowerTop { get; init; }

    /// <summary>Rows below the body that fit.</summary>
    public int LowerPage { get; init; }

    /// <summary>False while there are more of those below.</summary>
    public bool IsLowerAtEnd { get; init; } = true;

    /// <summary>Columns for the body of a box that would like so many.</summary>
    public static int Inner(ScreenContext context, int wanted) => Math.Max(1, Math.Min(wanted, context.Width - 2));

    /// <summary>Rows of a body of so many that are shown at once.</summary>
    public static int PageOf(ScreenContext context, int count) =>
        Math.Clamp(count, 1, Math.Max(1, context.Height - (context.Height >= 20 ? 4 : 2)));

    /// <summary>Frames a body, scrolled when it is longer than the screen.</summary>
    /// <param name="context">The screen it lies on.</param>
    /// <param name="title">In the upper border, left and right.</param>
    /// <param name="body">Rows as wide as <paramref name="inner"/>.</param>
    /// <param name="hints">Keys, in the lower border.</param>
    /// <param name="inner">Columns of the body.</param>
    /// <param name="top">The first row to show.</param>
    public static Box Of(
        ScreenContext context, (IReadOnlyList<Span> Left, IReadOnlyList<Span> Right) title, IReadOnlyList<Line> body,
        IReadOnlyList<Span> hints, int inner, int top = 0)
    {
        var frame = new Frame(inner + 2, context.Glyphs);
        int page = PageOf(context, body.Count);
        int first = Math.Clamp(top, 0, Math.Max(0, body.Count - page));
        Span[] part = body.Count > page
            ? [new(FormattableString.Invariant($"{first + 1}{context.Glyphs.Dash}{first + page} of {body.Count}"), Role.Muted)]
            : [];
        IEnumerable<Line> rows = body.Skip(first).Take(page).Select(frame.Row);
        return new Box([frame.Top(title.Left, title.Right), .. rows, frame.Bottom(hints, part)], inner + 2, first, page);
    }
}
