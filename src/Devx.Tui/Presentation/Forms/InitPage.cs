using Devx.Providers.Contracts;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Presentation.Forms;

/// <summary>All that the form for a new machine shows.</summary>
internal sealed record InitPage
{
    /// <summary>The names of the fields.</summary>
    public const string Provider = "provider", Name = "name", Image = "image", VmType = "vm-type", Runtime = "runtime", Cpus = "cpus",
        Memory = "memory", Disk = "disk", Rootful = "rootful", Start = "start", Default = "default";

    public required Form Form { get; init; }

    /// <summary>True while the provider is asked what it takes.</summary>
    public bool IsAsking { get; init; }

    /// <summary>Why the provider did not say what it takes.</summary>
    public ProviderException? Failure { get; init; }

    /// <summary>What is promised when the machine is up.</summary>
    public required Promises After { get; init; }

    public required PlanPreview Preview { get; init; }

    /// <summary>What was done last.</summary>
    public string? Note { get; init; }
}
