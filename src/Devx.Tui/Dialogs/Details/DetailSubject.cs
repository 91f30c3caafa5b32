using Devx.Tui.Presentation;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs.Details;

/// <summary>What a dialog of details is about.</summary>
internal sealed record DetailSubject
{
    /// <summary>Its full name as it is now; may be foreign.</summary>
    public required Func<ScreenContext, string> Title { get; init; }

    /// <summary>How it is now; null where there is nothing to say of that.</summary>
    public Func<ScreenContext, Label?> State { get; init; } = _ => null;

    /// <summary>What is measured while the dialog is open.</summary>
    public required Attention Attention { get; init; }

    public required IReadOnlyList<DetailTab> Tabs { get; init; }

    /// <summary>What the pages ask.</summary>
    public required IReadOnlyList<IQuestion> Questions { get; init; }

    /// <summary>Whether it changed since the last picture, so that answers may be old.</summary>
    public Func<ScreenContext, bool> HasChanged { get; init; } = _ => false;

    /// <summary>What can be copied on every page.</summary>
    public required Func<IEnumerable<CopyText>> Texts { get; init; }

    /// <summary>What keys do on every page besides looking.</summary>
    public IReadOnlyList<DialogCommand> Commands { get; init; } = [];
}
