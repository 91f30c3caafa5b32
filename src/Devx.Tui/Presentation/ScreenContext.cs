using Devx.Tui.Commands;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>All that a picture of the screen is made from.</summary>
internal sealed record ScreenContext
{
    public required AppSnapshot Snapshot { get; init; }

    public required UiState Ui { get; init; }

    /// <summary>The lists as they were last ordered.</summary>
    public required ListMemory Lists { get; init; }

    /// <summary>The figures of the containers as they were last found out.</summary>
    public FigureMemory Figures { get; init; } = new();

    public required CommandTable Commands { get; init; }

    public required SessionOptions Options { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>The moment, in the user's own time.</summary>
    public required DateTimeOffset Now { get; init; }

    public Glyphs Glyphs => Options.IsAscii ? Glyphs.Ascii : Glyphs.Unicode;

    public CommandContext CommandContext => new(Snapshot, Ui, Lists, Commands, Options);

    /// <summary>The list of containers.</summary>
    public ContainerRows Containers => Lists.Containers(Snapshot, Ui);

    public ContainerFigures ContainerFigures => Figures.Of(Containers.Scope, this);

    public LineBuilder Line(int width) => new(width, Glyphs);
}
