using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>What tells the panes of images, volumes and networks apart.</summary>
internal sealed record EngineSection<T>
{
    public required Pane Pane { get; init; }

    /// <summary>One of them: <c>image</c>.</summary>
    public required string One { get; init; }

    /// <summary>Several of them: <c>images</c>.</summary>
    public required string Many { get; init; }

    /// <summary>The name of the command that makes one.</summary>
    public required string NewCommand { get; init; }

    public required EngineRows<T> Rows { get; init; }

    public required IEnumerable<TableColumn<EngineItem<T>>> Columns { get; init; }

    /// <summary>What was read of a machine.</summary>
    public required Func<MachineSnapshot, EngineListing<T>> ListingOf { get; init; }

    /// <summary>What they take on the disk, in words; null when that is not known.</summary>
    public string? Sum { get; init; }
}
