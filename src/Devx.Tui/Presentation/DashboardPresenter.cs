using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The dashboard: host, providers, and one frame with machines, details, what is in them and news.</summary>
internal sealed class DashboardPresenter(ScreenContext context)
{
    private readonly Frame _frame = new(context.Width, context.Glyphs);
    private readonly List<Line> _lines = [];
    private int _headerRows;

    public ScreenModel Draw()
    {
        bool hasMachines = context.Snapshot.Machines.Any();
        UiState ui = hasMachines ? context.Ui : context.Ui with { Focus = Pane.Machines, IsZoomed = true };
        ScreenContext shown = context with { Ui = ui };
        DashboardLayout layout = DashboardLayout.For(context.Height, context.Snapshot.Machines.Count(), ui);

        _lines.AddRange(new HeaderPresenter(shown).Draw(layout.Top));
        _headerRows = _lines.Count;
        PaneRows machines = DrawMachines(shown, layout.Machines);
        DrawDetail(shown, layout.Detail);
        PaneRows section = DrawSection(shown, layout.Containers);
        PaneRows activity = DrawActivity(shown, layout.Activity);
        _lines.Add(_frame.Bottom([], []));
        _lines.AddRange(new FooterPresenter(shown).Draw(layout.Bottom));

        return new ScreenModel
        {
            Lines = _lines,
            Attention = AttentionTo(layout, machines, section),
            Settled = Settled(layout, machines, section, activity),
            IsAging = Ages.IsAging(context.Snapshot),
        };
    }

    /// <summary>True while nothing is in the frame yet.</summary>
    private bool IsTop => _lines.Count <= _headerRows;

    private PaneRows DrawMachines(ScreenContext shown, int rows)
    {
        if (rows == 0)
        {
            return new PaneRows([], context.Ui.Machines.Cursor, []);
        }

        var pane = new MachinePane(shown, _frame);
        PaneRows drawn = pane.Draw(rows - 1);
        Put(pane.Title(drawn), drawn.Rows, rows);
        return drawn;
    }

    private void DrawDetail(ScreenContext shown, int rows)
    {
        if (rows > 0)
        {
            var pane = new DetailPane(shown, _frame);
            Put(pane.Title(), pane.Draw(rows - 1), rows);
        }
    }

    private PaneRows DrawSection(ScreenContext shown, int rows)
    {
        if (rows == 0)
        {
            return new PaneRows([], context.Ui.Of(context.Ui.Section).Cursor, []);
        }

        ISectionPane pane = EngineSections.Of(shown, _frame);
        PaneRows drawn = pane.Draw(rows - 1);
        Put(pane.Title(drawn, IsTop), drawn.Rows, rows);
        return drawn;
    }

    private PaneRows DrawActivity(ScreenContext shown, int rows)
    {
        if (rows == 0)
        {
            return new PaneRows([], context.Ui.Activity.Cursor, []);
        }

        var pane = new ActivityPane(shown, _frame);
        PaneRows drawn = pane.Draw(rows - 1);
        Put(pane.Title(drawn, IsTop), drawn.Rows, rows);
        return drawn;
    }

    /// <summary>A pane with its title in exactly so many rows; the first one carries the top of the frame.</summary>
    private void Put(Line title, IReadOnlyList<Line> rows, int count)
    {
        _lines.Add(title);
        for (int at = 0; at < count - 1; at++)
        {
            _lines.Add(_frame.Row(at < rows.Count ? rows[at] : context.Line(_frame.Inner).Build()));
        }
    }

    private Attention AttentionTo(DashboardLayout layout, PaneRows machines, PaneRows section)
    {
        MachineId? shown = layout.Detail > 0 || layout.Containers > 0 ? context.Ui.Detail : null;
        return new Attention(shown, [.. machines.Visible.Select(MachineId.Parse).OfType<MachineId>()], section.Containers)
        {
            Section = layout.Containers > 0 ? context.Ui.Section : null,
            IsOfAllMachines = context.Ui.IsAllMachines,
        };
    }

    private UiState Settled(DashboardLayout layout, PaneRows machines, PaneRows section, PaneRows activity)
    {
        UiState ui = context.Ui;
        UiState settled = ui with
        {
            // Without machines only their pane is there, so it has the keys.
            Focus = context.Snapshot.Machines.Any() ? ui.Focus : Pane.Machines,
            Machines = layout.Machines > 0 ? ui.Machines with { Cursor = machines.Cursor } : ui.Machines,
            Activity = layout.Activity > 0 ? ui.Activity with { Cursor = activity.Cursor } : ui.Activity,
        };
        return layout.Containers > 0 ? settled.With(ui.Section, ui.Of(ui.Section) with { Cursor = section.Cursor }) : settled;
    }
}
