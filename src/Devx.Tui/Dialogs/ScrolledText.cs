using Devx.Tui.Presentation;

namespace Devx.Tui.Dialogs;

/// <summary>Where in a long box the reader is, and the keys that move there.</summary>
internal sealed class ScrolledText
{
    private int _page = 1;

    public int Top { get; private set; }

    /// <summary>The keys that scroll. Letters are left out where they are text.</summary>
    public IEnumerable<DialogCommand> Commands(bool hasLetters) =>
    [
        new(hasLetters ? ["up", "k"] : ["up"], "scroll", () => Move(-1), IsHinted: false),
        new(hasLetters ? ["down", "j"] : ["down"], "scroll", () => Move(1), IsHinted: false),
        new(hasLetters ? ["pgup", "ctrl-u"] : ["pgup"], "page up", () => Move(-_page), IsHinted: false),
        new(hasLetters ? ["pgdn", "ctrl-d"] : ["pgdn"], "page down", () => Move(_page), IsHinted: false),
    ];

    /// <summary>Takes over what drawing found out: how much fits, and the end.</summary>
    public Box Drawn(Box box)
    {
        Top = box.Top;
        _page = box.Page;
        return box;
    }

    public void ToStart() => Top = 0;

    private void Move(int rows) => Top = Math.Max(0, Top + rows);
}
