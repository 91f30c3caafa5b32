using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Presentation;

namespace Devx.Tui.Dialogs;

/// <summary>Shows a machine as it is now; its other page is the provider's own text, asked for when it is first looked at.</summary>
internal sealed class MachineDialog : Dialog
{
    private readonly MachineId _machine;
    private readonly IMachineActions _actions;
    private readonly IBackgroundWork _work;
    private readonly SearchedText _overview = new();
    private readonly SearchedText _raw = new();
    private MachinePage _page;
    private IDisposable? _asking;

    public MachineDialog(MachineId machine, IMachineActions actions, IBackgroundWork work)
    {
        (_machine, _actions, _work) = (machine, actions, work);
        _page = new MachinePage { Machine = machine, IsRaw = false };
        Closed += () => _asking?.Dispose();
    }

    public override IReadOnlyList<DialogCommand> Commands =>
        Text.Search.IsTyping ? Text.WhileTyping : [.. Reading, .. Text.Scrolling];

    private IReadOnlyList<DialogCommand> Reading =>
    [
        new(["tab", "]", "right", "[", "left", "shift-tab"], _page.IsRaw ? "overview" : "raw", Turn),
        new(["/"], "search", Search),
        .. Text.Going,
        new(["esc", "ctrl-c"], Text.Search.IsActive ? "clear" : "close", Back),
        new(["q", "i", "enter"], "close", Close, IsHinted: false),
    ];

    private SearchedText Text => _page.IsRaw ? _raw : _overview;

    public override Box Draw(ScreenContext context) =>
        Text.Drawn(new MachinePresenter(context, _page with { Search = Text.Search }).Draw(Text.Top, Hints));

    protected override void Type(KeyPress key) => Text.Type(key);

    private void Turn()
    {
        _page = _page with { IsRaw = !_page.IsRaw };
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

        _raw.Begin();
    }

    private void Back()
    {
        if (Text.Search.IsActive)
        {
            Text.Clear();
        }
        else
        {
            Close();
        }
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
