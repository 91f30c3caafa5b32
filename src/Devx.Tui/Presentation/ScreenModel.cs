using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>A picture of the screen, and what drawing it found out.</summary>
internal sealed record ScreenModel
{
    /// <summary>As many as the screen has rows, each exactly as wide as the screen.</summary>
    public required IReadOnlyList<Line> Lines { get; init; }

    /// <summary>What can be seen in it.</summary>
    public required Attention Attention { get; init; }

    /// <summary>The state with cursors and pages as they are in the picture.</summary>
    public required UiState Settled { get; init; }

    /// <summary>True when it shows seconds, so that it changes by time alone.</summary>
    public bool IsAging { get; init; }
}
