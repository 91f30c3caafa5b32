using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>All that the screen is a function of besides the snapshot; never changed, only replaced.</summary>
internal sealed record UiState
{
    /// <summary>The pane that has the keys.</summary>
    public Pane Focus { get; init; }

    /// <summary>True while the pane with the keys has the whole screen.</summary>
    public bool IsZoomed { get; init; }

    /// <summary>True while columns that are rarely needed are shown.</summary>
    public bool IsWide { get; init; }

    public PaneState Machines { get; init; } = new(new ListOrder(SortColumn.Cpu));

    public PaneState Containers { get; init; } = new(new ListOrder(SortColumn.State));

    public PaneState Activity { get; init; } = new(new ListOrder(SortColumn.Uptime));

    /// <summary>The machine of the detail and container panes; it follows the cursor of the machines a little later.</summary>
    public MachineId? Detail { get; init; }

    /// <summary>The filter of the pane with the keys while it is being typed.</summary>
    public TextInput? Typing { get; init; }

    public StatusMessage? Status { get; init; }

    /// <summary>True between the first ctrl-c and the time it is forgotten.</summary>
    public bool IsAskedToQuit { get; init; }

    /// <summary>True while the session only goes on until no operation is active.</summary>
    public bool IsLeaving { get; init; }

    /// <summary>True once the session shall end.</summary>
    public bool IsQuitting { get; init; }

    public PaneState Of(Pane pane) => pane switch
    {
        Pane.Machines => Machines,
        Pane.Containers => Containers,
        Pane.Activity => Activity,
    };

    public UiState With(Pane pane, PaneState state) => pane switch
    {
        Pane.Machines => this with { Machines = state },
        Pane.Containers => this with { Containers = state },
        Pane.Activity => this with { Activity = state },
    };

    /// <summary>The details and containers of a machine, from the top when it is another one.</summary>
    public UiState Showing(MachineId? machine) =>
        machine == Detail ? this : this with { Detail = machine, Containers = Containers with { Cursor = new ListCursor(), Filter = "" } };
}
