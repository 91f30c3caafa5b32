using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The list for small screens: sign, name, load.</summary>
internal static class CompactPresenter
{
    private const int CpuWidth = 7;

    public static ScreenModel Draw(ScreenContext context)
    {
        PaneRows rows = context.Ui.Focus switch
        {
            Pane.Machines => Machines(context, context.Height - 2),
            Pane.Containers => Containers(context, context.Height - 2),
            Pane.Images or Pane.Volumes or Pane.Networks =>
                EngineSections.Of(context, new Frame(context.Width + 2, context.Glyphs)).Draw(context.Height - 2),
            Pane.Activity => new ActivityPane(context, new Frame(context.Width + 2, context.Glyphs)).Draw(context.Height - 2),
        };
        Line[] blanks = [.. Enumerable.Repeat(context.Line(context.Width).Build(), Math.Max(0, context.Height - 2 - rows.Rows.Count))];
        return new ScreenModel
        {
            Lines = [Head(context), .. rows.Rows, .. blanks, .. new FooterPresenter(context).Draw(2).Take(1)],
            Attention = AttentionTo(context, rows),
            Settled = context.Ui.With(context.Ui.Focus, context.Ui.Of(context.Ui.Focus) with { Cursor = rows.Cursor }),
            IsAging = Ages.IsAging(context.Snapshot),
        };
    }

    private static Line Head(ScreenContext context)
    {
        string time = context.Now.ToString("HH:mm", CultureInfo.InvariantCulture);
        return context.Line(context.Width).Gap().Add("devx-tui", Role.Accent).Gap(2)
            .Add(Place(context), Role.Muted)
            .Right([new Span(time), new Span("  " + context.Commands.KeyOf("program.help"), Role.Accent)])
            .Build();
    }

    private static string Place(ScreenContext context) => context.Ui.Focus switch
    {
        Pane.Machines => string.Create(CultureInfo.InvariantCulture, $"machines {context.Snapshot.Machines.Count()}"),
        Pane.Containers => "containers",
        Pane.Images => "images",
        Pane.Volumes => "volumes",
        Pane.Networks => "networks",
        Pane.Activity => "just now",
    };

    private static PaneRows Machines(ScreenContext context, int rows)
    {
        IReadOnlyList<MachineSnapshot> machines = MachineList.Of(context.Snapshot, context.Ui);
        return machines.Count == 0
            ? new PaneRows([.. EmptyState.Lines(context, context.Width).Take(rows)], context.Ui.Machines.Cursor, [])
            : PaneRows.Of(
                [.. machines.Select(MachineList.KeyOf)], context.Ui.Machines.Cursor, rows, context.Snapshot.IsDetected,
                (at, isCursor) => Row(context, machines[at], isCursor));
    }

    private static PaneRows Containers(ScreenContext context, int rows)
    {
        ContainerRows list = context.Containers;
        if (list.Rows.Count == 0)
        {
            return new ContainerPane(context, new Frame(context.Width + 2, context.Glyphs)).Draw(rows);
        }

        PaneRows drawn = PaneRows.Of(
            list.Keys, context.Ui.Containers.Cursor, rows, isSettled: true, (at, isCursor) => Row(context, list.Rows[at], isCursor));
        return drawn with { Containers = list.Between(drawn.Cursor.Top, drawn.Visible.Count) };
    }

    private static Line Row(ScreenContext context, MachineSnapshot machine, bool isCursor) => Row(
        context, Labels.Of(machine, context.Snapshot, context.Glyphs), MachineList.KeyOf(machine), machine.CpuPercent, isCursor);

    private static Line Row(ScreenContext context, ContainerRow row, bool isCursor) => row is ContainerMemberRow member
        ? Row(context, member.Container.Container, isCursor)
        : Row(context, new Label(HeadSign(context, row), "", Role.Accent), ContainerRowText.NameOf(row), null, isCursor);

    private static Line Row(ScreenContext context, ContainerSnapshot container, bool isCursor) => Row(
        context, Labels.Of(container.Info.Status, container.Info.Health, context.Glyphs), container.Info.Name, container.CpuPercent,
        isCursor);

    private static string HeadSign(ScreenContext context, ContainerRow head) =>
        head is ContainerGroupRow { IsFolded: true } ? context.Glyphs.Folded : context.Glyphs.Unfolded;

    private static Line Row(ScreenContext context, Label label, string name, double? cpu, bool isCursor)
    {
        LineBuilder line = context.Line(context.Width)
            .Add(isCursor ? context.Glyphs.Cursor : " ", Role.Accent).Add(label.Sign, label.Role).Gap();
        line.Cell(name, line.Room - CpuWidth - 2).Gap().Cell(Percents.Of(cpu, context.Glyphs), CpuWidth, Role.Text, Align.Right);
        return isCursor ? line.BuildSelected() : line.Build();
    }

    private static Attention AttentionTo(ScreenContext context, PaneRows rows) => context.Ui.Focus switch
    {
        Pane.Machines => new Attention(null, [.. rows.Visible.Select(MachineId.Parse).OfType<MachineId>()], []),
        Pane.Containers => new Attention(context.Ui.Detail, [], rows.Containers) { Section = context.Ui.Focus },
        Pane.Images or Pane.Volumes or Pane.Networks =>
            new Attention(context.Ui.Detail, [], []) { Section = context.Ui.Focus, IsOfAllMachines = context.Ui.IsAllMachines },
        Pane.Activity => Attention.None,
    };
}
