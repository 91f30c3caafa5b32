using Devx.Tui.State;

namespace Devx.Tui.Presentation.Details;

/// <summary>What stands around the rows of a page of details.</summary>
internal sealed record DetailPage
{
    /// <summary>What it is about; may be foreign.</summary>
    public required string Title { get; init; }

    /// <summary>How it is; null where there is nothing to say of that.</summary>
    public Label? State { get; init; }

    /// <summary>The names of all pages.</summary>
    public required IReadOnlyList<string> Tabs { get; init; }

    /// <summary>The one that is shown.</summary>
    public required int Tab { get; init; }

    /// <summary>What the page shows, in one line.</summary>
    public required string Heading { get; init; }

    /// <summary>What was done last, or is being done.</summary>
    public string Note { get; init; } = "";

    public Role NoteRole { get; init; }

    public TextSearch Search { get; init; } = TextSearch.None;
}
