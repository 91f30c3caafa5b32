using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The pane of the containers, of the machine whose details are shown or of all.</summary>
internal sealed class ContainerPane(ScreenContext context, Frame frame) : ISectionPane
{
    private readonly ContainerRows _list = context.Containers;

    private bool HasKeys => context.Ui.Focus == Pane.Containers;

    /// <inheritdoc/>
    public PaneRows Draw(int rows)
    {
        IReadOnlyList<Line> notes = [.. Notes().Take(rows)];
        var table = new ContainerTable(context, frame.Inner);
        Line[] head = _list.Rows.Count == 0 || rows - notes.Count < 2 ? [] : [.. table.Head()];
        PaneRows list = PaneRows.Of(
            _list.Keys, context.Ui.Containers.Cursor, rows - notes.Count - head.Length, isSettled: true,
            (at, isCursor) => table.Row(_list.Rows[at], isCursor, HasKeys));
        return list with { Rows = [.. notes, .. head, .. list.Rows], Containers = _list.Between(list.Cursor.Top, list.Visible.Count) };
    }

    /// <inheritdoc/>
    public Line Title(PaneRows drawn, bool isTop)
    {
        List<Span> right = Right(drawn);
        return frame.Title(isTop, new SectionTitle(context).Left(frame.RoomBeside(right)), right);
    }

    private List<Span> Right(PaneRows drawn)
    {
        if (_list.Matches == 0 && context.Ui.Containers.Filter.Length == 0)
        {
            return [];
        }

        int published = context.ContainerFigures.PublishedCount;
        string word = published == 1 ? "port" : "ports";
        string ports = string.Create(CultureInfo.InvariantCulture, $"{published} {word} published{context.Glyphs.Separator}");
        string? part = PaneRows.Part(drawn.Cursor, _list.Rows.Count, drawn.Visible.Count, context.Glyphs);
        List<Span> right = PaneTitle.Right(context, Pane.Containers, _list.Matches, part);
        return frame.Inner < 90 || published == 0 ? right : [new Span(ports, Role.Muted), .. right];
    }

    private IEnumerable<Line> Notes() => new ContainerNotes(context).Sentences()
        .Select(note => context.Line(frame.Inner).Gap().Cell(note.Text, frame.Inner - 2, note.Role).Build());
}
