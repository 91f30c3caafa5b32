using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The pane of the machines: title, names of the columns, rows.</summary>
internal sealed class MachinePane(ScreenContext context, Frame frame)
{
    private readonly IReadOnlyList<MachineSnapshot> _machines = MachineList.Of(context.Snapshot, context.Ui);

    private bool HasKeys => context.Ui.Focus == Pane.Machines;

    public PaneRows Draw(int rows)
    {
        if (_machines.Count == 0)
        {
            return new PaneRows(Empty(rows), context.Ui.Machines.Cursor, []);
        }

        var table = new MachineTable(context, frame.Inner);
        bool isSettled = context.Snapshot.IsDetected
            && context.Snapshot.Providers.All(provider => provider.Health != ProviderHealth.Asking);
        PaneRows list = PaneRows.Of(
            [.. _machines.Select(MachineList.KeyOf)], context.Ui.Machines.Cursor, rows - 1, isSettled,
            (at, isCursor) => table.Row(_machines[at], isCursor, HasKeys));
        return list with { Rows = [table.Head(), .. list.Rows] };
    }

    public Line Title(PaneRows drawn)
    {
        int all = context.Snapshot.Machines.Count();
        return frame.Title(isTop: true, PaneTitle.Left("Machines", all == 0 ? null : all, HasKeys), Right(drawn, all));
    }

    private List<Span> Right(PaneRows drawn, int all)
    {
        if (all == 0)
        {
            return [];
        }

        string? part = PaneRows.Part(drawn.Cursor, _machines.Count, drawn.Visible.Count, context.Glyphs);
        return PaneTitle.Right(context, Pane.Machines, _machines.Count, part);
    }

    private IReadOnlyList<Line> Empty(int rows)
    {
        IEnumerable<Line> lines = context.Ui.Machines.Filter.Length > 0 && context.Snapshot.Machines.Any()
            ? [context.Line(frame.Inner).Gap().Add("No machine matches ", Role.Muted).Foreign(context.Ui.Machines.Filter).Build()]
            : EmptyState.Lines(context, frame.Inner);
        return [.. lines.Take(rows)];
    }
}
