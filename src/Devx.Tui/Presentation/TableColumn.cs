namespace Devx.Tui.Presentation;

/// <summary>A column of a table: what stands in it, and how it shares the width.</summary>
internal sealed record TableColumn<T>
{
    /// <summary>Its name in the head row; empty for a column that continues the one before.</summary>
    public string Title { get; init; } = "";

    /// <summary>Columns of the screen it needs to make sense.</summary>
    public required int Minimum { get; init; }

    /// <summary>Columns of the screen after which more is no use; the minimum when it is 0.</summary>
    public int Maximum { get; init; }

    /// <summary>When it goes as the table gets narrow: 1 goes first; 0 always stays.</summary>
    public int Drop { get; init; }

    public Align Align { get; init; }

    /// <summary>Blanks before it.</summary>
    public int Gap { get; init; } = 2;

    /// <summary>The text of an item in so many columns; it may be foreign.</summary>
    public required Func<T, int, Span> Cell { get; init; }
}
