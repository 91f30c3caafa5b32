using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>All that the screen is a function of besides the snapshot; never changed, only replaced.</summary>
internal sealed record UiState
{
    /// <summary>The pane that has the keys.</summary>
    public Pane Focus { get; init; }

    /// <summary>True while the pane with the keys has the whole screen.</summary>
    public bool IsZoomed { get; init; }

    public PaneState Machines { get; init; } = new(new ListOrder(SortColumn.Cpu));

    public PaneState Containers { get; init; } = new(new ListOrder(SortColumn.State));

    public PaneState Images { get; init; } = new(new ListOrder(SortColumn.Name));

    public PaneState Volumes { get; init; } = new(new ListOrder(SortColumn.Name));

    public PaneState Networks { get; init; } = new(new ListOrder(SortColumn.Name));

    /// <summary>What of an engine is shown below the machines: containers, images, volumes or networks.</summary>
    public Pane Section { get; init; } = Pane.Containers;

    /// <summary>True while the section shows all machines in one list, and not only the machine of the details.</summary>
    public bool IsAllMachines { get; init; }

    /// <summary>True while containers are listed without the projects and pods they belong to.</summary>
    public bool IsFlat { get; init; }

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
        Pane.Images => Images,
        Pane.Volumes => Volumes,
        Pane.Networks => Networks,
        Pane.Activity => Activity,
    };

    public UiState With(Pane pane, PaneState state) => pane switch
    {
        Pane.Machines => this with { Machines = state },
        Pane.Containers => this with { Containers = state },
        Pane.Images => this with { Images = state },
        Pane.Volumes => this with { Volumes = state },
        Pane.Networks => this with { Networks = state },
        Pane.Activity => this with { Activity = state },
    };

    /// <summary>
    /// The keys go to a pane; one of an engine takes the place below the machines. A filter that was being typed stays with the other pane.
    /// </summary>
    public UiState Focused(Pane pane) => this with
    {
        Focus = pane,
        Section = IsSection(pane) ? pane : Section,
        Typing = pane == Focus ? Typing : null,
    };

    /// <summary>
    /// The details of a machine; its containers and all, from the top when it is another one and the section is of one machine.
    /// </summary>
    public UiState Showing(MachineId? machine) => machine == Detail ? this
        : IsAllMachines ? this with { Detail = machine }
        : WithFreshSections() with { Detail = machine };

    private UiState WithFreshSections() => this with
    {
        Containers = Containers.ForOthers(),
        Images = Images.ForOthers(),
        Volumes = Volumes.ForOthers(),
        Networks = Networks.ForOthers(),
    };

    private static bool IsSection(Pane pane) => pane is Pane.Containers or Pane.Images or Pane.Volumes or Pane.Networks;
}
