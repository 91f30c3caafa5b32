using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>What stands in the border above a pane.</summary>
internal static class PaneTitle
{
    /// <summary>The name of the pane, bright while it has the keys, and how many there are.</summary>
    public static List<Span> Left(string name, int? count, bool hasKeys)
    {
        var title = new Span(name, hasKeys ? Role.Accent : Role.Strong);
        return count is { } number ? [title, new Span(" " + number.ToString(CultureInfo.InvariantCulture), Role.Muted)] : [title];
    }

    /// <summary>Marks, filter, part in the picture, order.</summary>
    public static List<Span> Right(ScreenContext context, Pane pane, int matches, string? part)
    {
        PaneState state = context.Ui.Of(pane);
        var spans = new List<Span>();
        if (!state.Marks.IsEmpty)
        {
            spans.Add(new Span(string.Create(CultureInfo.InvariantCulture, $"{state.Marks.Count} marked"), Role.Accent));
            spans.Add(new Span(context.Glyphs.Separator, Role.Muted));
        }

        if (state.Filter.Length > 0)
        {
            string filter = Columns.Cut(Columns.Clean(state.Filter, context.Glyphs), 20, context.Glyphs);
            spans.Add(new Span(string.Create(CultureInfo.InvariantCulture, $"/{filter}"), Role.Warn));
            spans.Add(new Span(string.Create(CultureInfo.InvariantCulture, $" {matches} found{context.Glyphs.Separator}"), Role.Muted));
        }

        if (part is not null)
        {
            spans.Add(new Span(part + context.Glyphs.Separator, Role.Muted));
        }

        string direction = state.Order.IsDescending ? context.Glyphs.Descending : context.Glyphs.Ascending;
        spans.Add(new Span($"by {Labels.Of(state.Order.By)} {direction}", Role.Muted));
        return spans;
    }
}
