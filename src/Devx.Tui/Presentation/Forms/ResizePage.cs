using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Presentation.Forms;

/// <summary>All that the form for other sizes of a machine shows.</summary>
internal sealed record ResizePage
{
    /// <summary>The names of the fields.</summary>
    public const string Cpus = "cpus", Memory = "memory", Disk = "disk";

    public required MachineId Machine { get; init; }

    public required Form Form { get; init; }

    /// <summary>What can be changed; null while the provider is asked.</summary>
    public ResizeForm? Offer { get; init; }

    /// <summary>Why the provider did not say what can be changed.</summary>
    public ProviderException? Failure { get; init; }

    /// <summary>What happens to its containers when it stops; null while that is asked.</summary>
    public Consequences? Consequences { get; init; }

    /// <summary>True when nothing is different from what it has.</summary>
    public bool IsUnchanged { get; init; }

    public required PlanPreview Preview { get; init; }

    /// <summary>What was done last.</summary>
    public string? Note { get; init; }
}
