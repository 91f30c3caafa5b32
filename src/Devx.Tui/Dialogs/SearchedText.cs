using Devx.Tui.Commands;
using Devx.Tui.Presentation;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs;

/// <summary>Where in a long text the reader is, what is searched in it, and the keys for both.</summary>
internal sealed class SearchedText
{
    private int _drawnTop;
    private int _page = 1;

    /// <summary>The first row to show; null where what was found decides.</summary>
    public int? Top { get; private set; } = 0;

    public TextSearch Search { get; private set; } = TextSearch.None;

    /// <summary>The keys while the words are typed: letters are text.</summary>
    public IReadOnlyList<DialogCommand> WhileTyping =>
    [
        new(["enter"], "keep", () => Search = Search with { IsTyping = false }),
        new(["esc", "ctrl-c"], "clear", Clear),
        new(["up"], "previous", () => Go(-1), IsHinted: false),
        new(["down"], "next", () => Go(1), IsHinted: false),
    ];

    /// <summary>The keys that go from one place found to the next.</summary>
    public IEnumerable<DialogCommand> Going =>
    [
        new(["n"], "next", () => Go(1), IsHinted: Search.IsActive),
        new(["N"], "previous", () => Go(-1), IsHinted: Search.IsActive),
    ];

    public IEnumerable<DialogCommand> Scrolling =>
    [
        new(["up", "k"], "up", () => Scroll(-1), IsHinted: false),
        new(["down", "j"], "down", () => Scroll(1), IsHinted: false),
        new(["pgup", "ctrl-u"], "page up", () => Scroll(-_page), IsHinted: false),
        new(["pgdn", "ctrl-d"], "page down", () => Scroll(_page), IsHinted: false),
        new(["g", "home"], "first", ToStart, IsHinted: false),
        new(["G", "end"], "last", () => Top = int.MaxValue, IsHinted: false),
    ];

    /// <summary>Takes over what drawing found out: where the text ends, and how much of it fits.</summary>
    public Box Drawn(Box box)
    {
        (_drawnTop, _page) = (box.Top, Math.Max(1, box.Page));
        Top = Top is null ? null : box.Top;
        return box;
    }

    public void Begin() => Search = Search with { IsTyping = true };

    /// <summary>Takes a letter of the words.</summary>
    public void Type(KeyPress key)
    {
        if (Search.IsTyping && TextEditing.Press(Search.Input, key) is { } input)
        {
            Search = new TextSearch(input, IsTyping: true, Step: 0);
            Top = null;
        }
    }

    public void ToStart() => Top = 0;

    public void Clear()
    {
        Search = TextSearch.None;
        Top = _drawnTop;
    }

    private void Go(int step)
    {
        if (Search.IsActive)
        {
            Search = Search with { Step = Search.Step + step };
            Top = null;
        }
    }

    private void Scroll(int rows) => Top = Math.Max(0, _drawnTop + rows);
}
