using System.Drawing;
using Devx.Tui.Commands;
using Devx.Tui.Dialogs;
using Devx.Tui.Presentation;
using Devx.Tui.State;
using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace Devx.Tui.Views;

/// <summary>The window: takes all keys, and shows what the presenters make of the snapshot and the state of the screen.</summary>
internal sealed class MainWindow : Window
{
    private readonly ScreenSource _source;
    private readonly KeyRouter _keys;
    private readonly UiStore _ui;
    private readonly DialogStack _dialogs;
    private readonly AttentionStore _attention;
    private readonly SnapshotPump _pump;
    private readonly DetailFollower _follower;
    private readonly Clock _clock;
    private readonly FirstChoice _firstChoice;
    private readonly OperationNews _news;
    private readonly LinesView _screen;
    private readonly LinesView _box;
    private bool _isPressing;

    public MainWindow(
        ScreenSource source, KeyRouter keys, UiStore ui, DialogStack dialogs, AttentionStore attention, SnapshotPump pump,
        DetailFollower follower, Clock clock, FirstChoice firstChoice, OperationNews news, Theme theme)
    {
        (_source, _keys, _ui, _dialogs, _attention) = (source, keys, ui, dialogs, attention);
        (_pump, _follower, _clock, _firstChoice, _news) = (pump, follower, clock, firstChoice, news);
        BorderStyle = LineStyle.None;
        ShadowStyle = null;
        Border.Settings &= ~BorderSettings.TerminalTitle;
        SetScheme(new Scheme(theme.Of(Role.Text)));
        _screen = new LinesView(theme) { Width = Dim.Fill(), Height = Dim.Fill() };
        _box = new LinesView(theme) { Visible = false };
        Add(_screen, _box);
        _ui.Changed += Refresh;
        _dialogs.Changed += Refresh;
    }

    /// <summary>Rows of the dashboard drawn so far.</summary>
    internal long RowsDrawn => _screen.RowsDrawn;

    /// <inheritdoc/>
    public override void EndInit()
    {
        base.EndInit();
        _pump.Start(OnSnapshot);
        OnSnapshot();
    }

    // Everything is covered by the lines.
    /// <inheritdoc/>
    protected override bool OnClearingViewport() => true;

    /// <inheritdoc/>
    protected override void OnViewportChanged(DrawEventArgs e)
    {
        base.OnViewportChanged(e);
        Refresh();
    }

    /// <summary>No key goes on to Terminal.Gui's own bindings: esc would quit, tab would move a focus that is not ours.</summary>
    protected override bool OnKeyDown(Key key)
    {
        if (KeyMap.Of(key) is { } press)
        {
            _attention.Touch();

            // One picture for a key, however much it changes.
            _isPressing = true;
            _keys.Press(press);
            _isPressing = false;
            Refresh();
        }

        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _ui.Changed -= Refresh;
            _dialogs.Changed -= Refresh;
            _pump.Dispose();
            _follower.Dispose();
            _clock.Dispose();
        }

        base.Dispose(disposing);
    }

    private void OnSnapshot()
    {
        _firstChoice.Check();
        _news.Check();
        Refresh();
    }

    private void Refresh()
    {
        if (_ui.Current.IsQuitting)
        {
            RequestStop();
        }
        else if (!_isPressing && IsInitialized && Viewport is { Width: > 0, Height: > 0 })
        {
            Draw();
        }
    }

    private void Draw()
    {
        ScreenContext context = _source.Context(Viewport.Width, Viewport.Height);
        if (_dialogs.Covering is { Attention: { } attention } covering)
        {
            _screen.Show(covering.Draw(context).Lines);
            ShowBox(_dialogs.Top == covering ? null : _dialogs.Top?.Draw(context));
            _attention.Set(attention);
            _clock.Set(isAging: false, Refresh);
            return;
        }

        ScreenModel model = ScreenPresenter.Draw(context);
        _ui.Settle(model.Settled);
        _screen.Show(model.Lines);
        ShowBox(_dialogs.Top?.Draw(context));
        _attention.Set(model.Attention);
        _follower.Check();
        _clock.Set(model.IsAging, Refresh);
    }

    private Rectangle Centered(int width, int height) =>
        new(Math.Max(0, (Viewport.Width - width) / 2), Math.Max(0, (Viewport.Height - height) / 2), width, height);

    private void ShowBox(Box? box)
    {
        Rectangle place = box is null ? Rectangle.Empty : Centered(box.Width, box.Lines.Count);
        bool wasVisible = _box.Visible;
        if (wasVisible != box is not null || (box is not null && _box.Frame != place))
        {
            _box.Visible = box is not null;
            _box.Frame = place;
            _screen.RedrawAll();
            _box.RedrawAll();
        }

        if (box is not null)
        {
            _box.Show(box.Lines);
        }
    }
}
