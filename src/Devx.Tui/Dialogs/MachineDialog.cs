using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Presentation;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs;

/// <summary>Shows a machine as it is now; on its other page the provider's own text, which is asked for when it is first looked at.</summary>
internal sealed class MachineDialog : Dialog
{
    private readonly MachineId _machine;
    private readonly IMachineActions _actions;
    private readonly IBackgroundWork _work;
    private MachinePage _page;
    private IDisposable? _asking;

    /// <summary>The first row; null where the line found decides.</summary>
    private int? _top = 0;
    private int _drawnTop;
    private int _rows = 1;

    public MachineDialog(MachineId machine, IMachineActions actions, IBackgroundWork work)
    {
        (_machine, _actions, _work) = (machine, actions, work);
        _page = new MachinePage { Machine = machine, IsRaw = false };
        Closed += () => _asking?.Dispose();
    }

    public override IReadOnlyList<DialogCommand> Commands => _page.IsTyping ? WhileTyping : [.. Reading, .. Scrolling];

    private IReadOnlyList<DialogCommand> WhileTyping =>
    [
        new(["enter"], "keep", () => _page = _page with { IsTyping = false }),
        new(["esc", "ctrl-c"], "clear", ClearSearch),
        new(["up"], "previous", () => Go(-1), IsHinted: false),
        new(["down"], "next", () => Go(1), IsHinted: false),
    ];

    private IReadOnlyList<DialogCommand> Reading =>
    [
        new(["tab", "]", "right", "[", "left", "shift-tab"], _page.IsRaw ? "overview" : "raw", Turn),
        new(["/"], "search", Search),
        new(["n"], "next", () => Go(1), IsHinted: HasSearch),
        new(["N"], "previous", () => Go(-1), IsHinted: HasSearch),
        new(["esc", "ctrl-c"], HasSearch ? "clear" : "close", Back),
        new(["q", "i", "enter"], "close", Close, IsHinted: false),
    ];

    private IReadOnlyList<DialogCommand> Scrolling =>
    [
        new(["up", "k"], "up", () => Scroll(-1), IsHinted: false),
        new(["down", "j"], "down", () => Scroll(1), IsHinted: false),
        new(["pgup", "ctrl-u"], "page up", () => Scroll(-_rows), IsHinted: false),
        new(["pgdn", "ctrl-d"], "page down", () => Scroll(_rows), IsHinted: false),
        new(["g", "home"], "first", () => _top = 0, IsHinted: false),
        new(["G", "end"], "last", () => _top = int.MaxValue, IsHinted: false),
    ];

    private bool HasSearch => _page is { IsRaw: true, Search.Text.Length: > 0 };

    public override Box Draw(ScreenContext context)
    {
        Box box = new MachinePresenter(context, _page).Draw(_top, Hints);
        (_drawnTop, _rows) = (box.Top, box.Page);
        _top = _top is null ? null : box.Top;
        return box;
    }

    protected override void Type(KeyPress key)
    {
        if (_page.IsTyping && TextEditing.Press(_page.Search, key) is { } search)
        {
            _page = _page with { Search = search, Match = 0 };
            _top = null;
        }
    }

    private void Scroll(int rows) => _top = Math.Max(0, _drawnTop + rows);

    private void Turn()
    {
        _page = _page with { IsRaw = !_page.IsRaw };
        _top = 0;
        if (_page is { IsRaw: true, Raw: null } && _asking is null)
        {
            _asking = _work.Start(token => _actions.InspectRawAsync(_machine, token), Take, Fail);
        }
    }

    private void Search()
    {
        if (!_page.IsRaw)
        {
            Turn();
        }

        _page = _page with { IsTyping = true };
    }

    private void Go(int step)
    {
        int count = _page.Raw?.Matches(_page.Search.Text).Count ?? 0;
        if (_page.IsRaw && count > 0)
        {
            _page = _page with { Match = (_page.Match + step + count) % count };
            _top = null;
        }
    }

    private void Back()
    {
        if (HasSearch)
        {
            ClearSearch();
        }
        else
        {
            Close();
        }
    }

    private void ClearSearch()
    {
        _page = _page with { IsTyping = false, Search = TextInput.Empty, Match = 0 };
        _top = _drawnTop;
    }

    private void Take(string text)
    {
        _page = _page with { Raw = new RawText(text) };
        Redraw();
    }

    private void Fail(ProviderException failure)
    {
        _page = _page with { Failure = failure };
        Redraw();
    }
}
