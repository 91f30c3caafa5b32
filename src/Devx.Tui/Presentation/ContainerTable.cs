using Devx.Providers.Containers;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation;

/// <summary>The rows of the containers, of one machine or of all, and of the groups they are in.</summary>
internal sealed class ContainerTable
{
    /// <summary>How far the members of a group stand to the right of its head.</summary>
    public const int Indent = 2;

    /// <summary>The cursor's bar, the mark, the sign of the state or of the fold, a blank.</summary>
    private const int PrefixWidth = 4;

    private readonly ScreenContext _context;
    private readonly int _width;
    private readonly ContainerAges _ages;
    private readonly ContainerColumns _columns;
    private readonly Table<ContainerRow> _table;

    public ContainerTable(ScreenContext context, int width)
    {
        _context = context;
        _width = width;
        _ages = new ContainerAges(context);
        _columns = new ContainerColumns(context, _ages, width);
        _table = new Table<ContainerRow>(_columns.All, width - PrefixWidth - 1);
    }

    private Glyphs Glyphs => _context.Glyphs;

    private int NameWidth => _table.Width(_columns.All[0]);

    /// <summary>The names of the columns, where there are so many that they do not explain themselves; none otherwise.</summary>
    public IEnumerable<Line> Head()
    {
        if (_columns.IsWide)
        {
            LineBuilder line = _context.Line(_width).Gap(PrefixWidth);
            _table.Head(line);
            yield return line.Build();
        }
    }

    /// <summary>One row.</summary>
    /// <param name="row">A container, or the head of a group.</param>
    /// <param name="isCursor">True for the row the cursor is on.</param>
    /// <param name="hasKeys">True while the pane has the keys.</param>
    public Line Row(ContainerRow row, bool isCursor, bool hasKeys)
    {
        LineBuilder line = _context.Line(_width)
            .Add(isCursor && hasKeys ? Glyphs.Cursor : " ", Role.Accent)
            .Add(IsMarked(row) ? Glyphs.Marked : " ", Role.Accent);
        if (row is ContainerMemberRow member)
        {
            Draw(line, member);
        }
        else
        {
            Draw(line, row);
        }

        return isCursor && hasKeys ? line.BuildSelected() : line.Build();
    }

    private void Draw(LineBuilder line, ContainerRow head)
    {
        bool isFolded = head is ContainerGroupRow { IsFolded: true };
        line.Add(isFolded ? Glyphs.Folded : Glyphs.Unfolded, Role.Accent).Gap()
            .Cell(ContainerRowText.NameOf(head), NameWidth, Role.Strong);
        _table.Row(line, head, 1, _columns.All.Count);
    }

    private void Draw(LineBuilder line, ContainerMemberRow row)
    {
        ContainerInfo info = row.Container.Container.Info;
        bool isOld = _ages.IsOld(row.Container.Machine);
        bool isRunning = info.Status == ContainerStatus.Running;
        Label label = Labels.Of(info.Status, info.Health, Glyphs);
        int indent = row.Group is null ? 0 : Indent;
        line.Gap(indent).Add(label.Sign, isOld ? Role.Muted : label.Role).Gap();
        Name(line, info, NameWidth - indent, isOld || !isRunning ? Role.Muted : Role.Strong);
        bool hasAll = isRunning || _columns.IsWide;
        _table.Row(line, row, 1, hasAll ? _columns.All.Count : _columns.CountOfAll);
        if (!hasAll)
        {
            line.Gap(2).Foreign(ContainerStatusText.Of(info, _context.Now), label.Role);
        }
    }

    private void Name(LineBuilder line, ContainerInfo info, int width, Role role)
    {
        string service = ContainerRowText.ServiceOf(info);
        int room = width - TextWidth.Of(Columns.Clean(info.Name, Glyphs)) - 1;
        if (service.Length == 0 || room < 2)
        {
            line.Cell(info.Name, width, role);
            return;
        }

        line.Foreign(info.Name, role).Gap().Cell(service, room, Role.Muted);
    }

    private bool IsMarked(ContainerRow row) =>
        row.Containers.All(container => _context.Ui.Containers.Marks.Contains(container.Key.ToString()));
}
