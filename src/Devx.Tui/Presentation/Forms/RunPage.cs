using Devx.Providers.Contracts;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Presentation.Forms;

/// <summary>All that the form for a new container shows.</summary>
internal sealed record RunPage
{
    /// <summary>The names of the fields.</summary>
    public const string Image = "image", Name = "name", Place = "place", Command = "command", Variables = "variables", Ports = "ports",
        Volumes = "volumes", Network = "network", Restart = "restart", Cpus = "cpus", Memory = "memory", Remove = "remove";

    /// <summary>The values of <see cref="Place"/>: whether it gets the terminal.</summary>
    public const string InBackground = "background", InTerminal = "terminal";

    /// <summary>Where it is made.</summary>
    public required MachineId Machine { get; init; }

    public required Form Form { get; init; }

    public required PlanPreview Preview { get; init; }

    /// <summary>What was done last.</summary>
    public string? Note { get; init; }
}
