using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The pane of images, volumes or networks.</summary>
internal sealed class EnginePane<T>(ScreenContext context, Frame frame, EngineSection<T> section) : ISectionPane
{
    /// <summary>Below this the sum of sizes has no room in the title.</summary>
    private const int SumFrom = 110;

    private readonly IReadOnlyList<MachineSnapshot> _machines = [.. ContainerScope.MachinesOf(context.Snapshot, context.Ui)];

    private EngineRows<T> Rows => section.Rows;

    private PaneState State => context.Ui.Of(section.Pane);

    private bool HasKeys => context.Ui.Focus == section.Pane;

    private IEnumerable<MachineId> Old => _machines
        .Where(machine => section.ListingOf(machine).Problem is not null
            || (context.Snapshot.Provider(machine.Info.Id.Provider) is { } provider && Ages.IsOld(provider)))
        .Select(machine => machine.Info.Id);

    /// <inheritdoc/>
    public PaneRows Draw(int rows)
    {
        IReadOnlyList<Line> notes = [.. Notes().Take(rows)];
        if (Rows.Items.Count == 0)
        {
            return new PaneRows(notes, State.Cursor, []);
        }

        HashSet<MachineId> old = [.. Old];
        var table = new EngineTable<T>(context, frame.Inner, section.Columns, old.Contains);
        Line[] head = rows - notes.Count > 1 ? [table.Head()] : [];
        PaneRows list = PaneRows.Of(
            Rows.Keys, State.Cursor, rows - notes.Count - head.Length, isSettled: true,
            (at, isCursor) => table.Row(Rows.Items[at], Rows.IsMarked(Rows.Items[at], State), isCursor && HasKeys));
        return list with { Rows = [.. notes, .. head, .. list.Rows] };
    }

    /// <inheritdoc/>
    public Line Title(PaneRows drawn, bool isTop)
    {
        List<Span> right = Right(drawn);
        return frame.Title(isTop, new SectionTitle(context).Left(frame.RoomBeside(right)), right);
    }

    private List<Span> Right(PaneRows drawn)
    {
        if (Rows.All.Count == 0)
        {
            return [];
        }

        string? part = PaneRows.Part(drawn.Cursor, Rows.Items.Count, drawn.Visible.Count, context.Glyphs);
        List<Span> right = PaneTitle.Right(context, section.Pane, Rows.Items.Count, part);
        return frame.Inner < SumFrom || section.Sum is not { } sum ? right : [new Span(sum + context.Glyphs.Separator, Role.Muted), .. right];
    }

    private IEnumerable<Line> Notes() => new EngineNotes<T>(context, section, _machines).Sentences()
        .Select(note => context.Line(frame.Inner).Gap().Cell(note.Text, frame.Inner - 2, note.Role).Build());
}
