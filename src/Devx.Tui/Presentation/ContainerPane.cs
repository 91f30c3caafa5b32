using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The pane of the containers, of the machine whose details are shown or of all.</summary>
internal sealed class ContainerPane(ScreenContext context, Frame frame)
{
    private readonly ContainerRows _list = context.Containers;
    private readonly MachineSnapshot[] _machines = [.. ContainerScope.MachinesOf(context.Snapshot, context.Ui)];

    private bool HasKeys => context.Ui.Focus == Pane.Containers;

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

    public Line Title(PaneRows drawn, bool isTop) => frame.Title(isTop, Left(), Right(drawn));

    private List<Span> Left()
    {
        bool isKnown = _machines.Any(machine => machine.Containers.AnsweredAt is not null);
        List<Span> title = PaneTitle.Left("Containers", isKnown ? _list.Scope.All.Count : null, HasKeys);
        if (context.Ui.IsAllMachines || _machines.Length > 0)
        {
            string place = context.Ui.IsAllMachines ? "all machines" : Columns.Clean(_machines[0].Info.Id.ToString(), context.Glyphs);
            title.Add(new Span(" in ", Role.Muted));
            title.Add(new Span(Columns.Cut(place, 40, context.Glyphs)));
        }

        if (!context.Ui.IsAllMachines && _machines is [{ Containers.Runtime: { } runtime }])
        {
            title.Add(new Span($"  ({Columns.Clean(runtime, context.Glyphs)})", Role.Muted));
        }

        return title;
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
