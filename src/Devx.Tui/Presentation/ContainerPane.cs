using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The pane of the containers of the machine whose details are shown.</summary>
internal sealed class ContainerPane(ScreenContext context, Frame frame) : ISectionPane
{
    private readonly MachineSnapshot? _machine = context.Snapshot.Machine(context.Ui.Detail);
    private readonly ContainerRows _list = context.Containers;

    private bool HasKeys => context.Ui.Focus == Pane.Containers;

    private ContainersSnapshot State => _machine?.Containers ?? ContainersSnapshot.NotAsked;

    /// <inheritdoc/>
    public PaneRows Draw(int rows)
    {
        IReadOnlyList<Line> notes = [.. Notes().Take(rows)];
        var table = new ContainerTable(context, frame.Inner);
        PaneRows list = PaneRows.Of(
            _list.Keys, context.Ui.Containers.Cursor, rows - notes.Count, isSettled: true,
            (at, isCursor) => table.Row(_list.Rows[at], isCursor, HasKeys));
        return list with { Rows = [.. notes, .. list.Rows], Containers = _list.Between(list.Cursor.Top, list.Visible.Count) };
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

        int published = State.Items.Sum(container => PublishedPorts.Count(container.Info.Ports));
        string word = published == 1 ? "port" : "ports";
        string ports = string.Create(CultureInfo.InvariantCulture, $"{published} {word} published{context.Glyphs.Separator}");
        string? part = PaneRows.Part(drawn.Cursor, _list.Rows.Count, drawn.Visible.Count, context.Glyphs);
        List<Span> right = PaneTitle.Right(context, Pane.Containers, _list.Matches, part);
        return frame.Inner < 90 || published == 0 ? right : [new Span(ports, Role.Muted), .. right];
    }

    /// <summary>Why there is no list, or what is wrong with it.</summary>
    private IEnumerable<Line> Notes()
    {
        if (_machine is null)
        {
            return [Note("no machine is selected", Role.Muted)];
        }

        string name = _machine.Info.Id.ToString();
        return State.Status switch
        {
            ContainersStatus.NotAsked => [Note($"asking {name} for its containers {context.Glyphs.Ellipsis}", Role.Muted)],
            ContainersStatus.MachineDown => [Note($"{name} does not run, so nothing runs in it", Role.Muted)],
            ContainersStatus.NoRuntime => [Note(State.Problem ?? $"{name} has no container engine that devx-tui knows", Role.Muted)],
            ContainersStatus.Failed => Failed(),
            ContainersStatus.Known => Nothing(),
        };
    }

    private IEnumerable<Line> Nothing() => _list.Matches > 0
        ? []
        : [Note(State.Items.Count == 0 ? "no containers" : $"no container matches {context.Ui.Containers.Filter}", Role.Muted)];

    private IEnumerable<Line> Failed()
    {
        string age = State.AnsweredAt is null ? "" : $" ({Ages.Of(State.AnsweredAt, context.Now)})";
        return [Note($"{context.Glyphs.Attention} {State.Problem ?? "the engine did not answer"}{age}", Role.Warn)];
    }

    private Line Note(string text, Role role) => context.Line(frame.Inner).Gap().Cell(text, frame.Inner - 2, role).Build();
}
