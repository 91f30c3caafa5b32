using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The containers on small screens: mark, sign, name, load; of all machines with the name of theirs.</summary>
internal sealed class CompactContainers(ScreenContext context)
{
    private const int CpuWidth = 7;

    /// <summary>Rows that the list keeps for itself, whatever there is to note.</summary>
    private const int ListRows = 4;

    private readonly ContainerRows _list = context.Containers;

    private Glyphs Glyphs => context.Glyphs;

    public PaneRows Draw(int rows)
    {
        Line[] notes = [.. Notes().Take(_list.Rows.Count == 0 ? rows : Math.Max(0, rows - ListRows))];
        PaneRows drawn = PaneRows.Of(
            _list.Keys, context.Ui.Containers.Cursor, rows - notes.Length, isSettled: true,
            (at, isCursor) => Row(_list.Rows[at], isCursor));
        return drawn with { Rows = [.. notes, .. drawn.Rows], Containers = _list.Between(drawn.Cursor.Top, drawn.Visible.Count) };
    }

    private IEnumerable<Line> Notes() => new ContainerNotes(context).Sentences()
        .Select(note => context.Line(context.Width).Gap().Cell(note.Text, context.Width - 2, note.Role).Build());

    private Line Row(ContainerRow row, bool isCursor)
    {
        LineBuilder line = context.Line(context.Width)
            .Add(isCursor ? Glyphs.Cursor : " ", Role.Accent)
            .Add(context.Ui.Containers.HasMarksOf(row) ? Glyphs.Marked : " ", Role.Accent);
        string load = row is ContainerMemberRow member ? Draw(line, member) : Draw(line, row);
        line.Gap().Cell(load, CpuWidth, Role.Text, Align.Right);
        return isCursor ? line.BuildSelected() : line.Build();
    }

    private string Draw(LineBuilder line, ContainerMemberRow row)
    {
        ContainerSnapshot container = row.Container.Container;
        Label label = Labels.Of(container.Info.Status, container.Info.Health, Glyphs);
        line.Gap(row.Group is null ? 0 : ContainerTable.Indent).Add(label.Sign, label.Role).Gap();
        Name(line, row.Group is null && context.Ui.IsAllMachines
            ? $"{container.Info.Name} {Glyphs.Crumb} {row.Container.Machine}"
            : container.Info.Name);
        return Percents.Of(container.CpuPercent, Glyphs);
    }

    private string Draw(LineBuilder line, ContainerRow head)
    {
        line.Add(head is ContainerGroupRow { IsFolded: true } ? Glyphs.Folded : Glyphs.Unfolded, Role.Accent).Gap();
        string name = ContainerRowText.NameOf(head);
        Name(line, context.Ui.IsAllMachines ? $"{name} {Glyphs.Crumb} {head.Containers[0].Machine}" : name);
        return head.Group is { } group ? ContainerRowText.CpuOf(group, Glyphs) : "";
    }

    private static void Name(LineBuilder line, string name) => line.Cell(name, line.Room - CpuWidth - 2);
}
