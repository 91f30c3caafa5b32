using Devx.Tui.Presentation;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Forms;

/// <summary>
/// Where in a long question the reader is: what lies above is read to its end first, then what will run, as if it was one text.
/// </summary>
internal sealed class FormPages
{
    private Box? _drawn;
    private int _top;

    /// <summary>The field that had the keys when the page was turned: until they go elsewhere, the page stays.</summary>
    private string? _turnedAt;

    /// <summary>The first line of what will run.</summary>
    public int LowerTop { get; private set; }

    private bool HasMore => _drawn is { IsAtEnd: false } or { IsLowerAtEnd: false };

    /// <summary>The first row above what will run; null to show the field with the keys.</summary>
    public int? TopFor(Form form) => form.Focused is ButtonField || form.Focused.Name == _turnedAt ? _top : null;

    /// <summary>The keys that turn the pages.</summary>
    public IEnumerable<DialogCommand> Commands(Form form) =>
    [
        new(["pgdn"], "more", () => Down(form), IsHinted: HasMore),
        new(["pgup"], "page up", () => Up(form), IsHinted: false),
    ];

    /// <summary>Takes over what drawing found out; draws again when the key that shows more has to be named, or not any more.</summary>
    public Box Drawn(Func<Box> draw)
    {
        bool hadMore = HasMore;
        _drawn = draw();
        _drawn = HasMore == hadMore ? _drawn : draw();
        (_top, LowerTop) = (_drawn.Top, _drawn.LowerTop);
        return _drawn;
    }

    private void Down(Form form)
    {
        _turnedAt = form.Focused.Name;
        if (_drawn is { IsAtEnd: false } above)
        {
            _top += above.Page;
        }
        else
        {
            LowerTop += _drawn?.LowerPage ?? 0;
        }
    }

    private void Up(Form form)
    {
        _turnedAt = form.Focused.Name;
        if (LowerTop > 0)
        {
            LowerTop -= Math.Min(LowerTop, _drawn?.LowerPage ?? 0);
        }
        else
        {
            _top = Math.Max(0, _top - (_drawn?.Page ?? 0));
        }
    }
}
