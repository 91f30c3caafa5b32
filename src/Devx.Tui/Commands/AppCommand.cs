using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>One row of the table of commands: everything the program knows of one thing a key can do.</summary>
internal sealed record AppCommand
{
    /// <summary>Its name for settings and tests: <c>machine.shell</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The keys that run it, the one to show first.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>One or two words for hints and help; … at their end says that it asks first.</summary>
    public required string Label { get; init; }

    /// <summary>One sentence for the help.</summary>
    public required string Help { get; init; }

    public required CommandGroup Group { get; init; }

    /// <summary>The panes in which it exists; null for all.</summary>
    public IReadOnlyList<Pane>? Panes { get; init; }

    /// <summary>Place in the line of hints, small numbers stay longest when it gets narrow; null to keep it out.</summary>
    public int? HintRank { get; init; }

    /// <summary>Why it cannot be done right now; null when it can. <see cref="CommandContext.WhyNot"/> asks it.</summary>
    public Func<CommandContext, string?> WhyNot { get; init; } = _ => null;

    public required Action<CommandContext> Run { get; init; }

    /// <summary>The label where there is no room to say that it asks first.</summary>
    public string ShortLabel => Label.TrimEnd(' ', '…');

    public bool IsIn(Pane pane) => Panes is null || Panes.Contains(pane);
}
