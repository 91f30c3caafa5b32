using Devx.Providers.Contracts;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Presentation.Forms;

/// <summary>All that the form for checkpoints shows.</summary>
internal sealed record CheckpointPage
{
    /// <summary>The names of the fields.</summary>
    public const string Action = "action", Name = "name", Running = "running", File = "file", Known = "known", NewName = "new-name",
        Connections = "connections";

    /// <summary>The values of <see cref="Action"/>.</summary>
    public const string Make = "make", Restore = "restore", Import = "import";

    /// <summary>The container, or the machine where it is about a file; may be foreign.</summary>
    public required string Place { get; init; }

    public required Form Form { get; init; }

    /// <summary>What the engine keeps, in words; null while it is asked.</summary>
    public string? Kept { get; init; }

    /// <summary>Why there are no checkpoints here; null where there are, or while that is asked.</summary>
    public string? Refusal { get; init; }

    /// <summary>Why the engine did not say; null when it did.</summary>
    public ProviderException? Failure { get; init; }

    public required PlanPreview Preview { get; init; }

    /// <summary>What was done last.</summary>
    public string? Note { get; init; }

    /// <summary>True when there is something to fill in.</summary>
    public bool IsForm => Kept is not null && Refusal is null && Failure is null;
}
