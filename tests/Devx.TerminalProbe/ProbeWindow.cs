using Devx.Providers.Execution;
using Devx.Tui.Handoff;
using Devx.Tui.Terminal;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace Devx.TerminalProbe;

/// <summary>A list, a line that tells what happened, and a key for everything that can go wrong.</summary>
internal sealed class ProbeWindow : Window
{
    private const int RowCount = 200;

    private readonly string[] _child;
    private readonly IHandoff _handoff;
    private readonly IJobControl _jobs;
    private readonly IUiLoop _loop;
    private readonly IClipboard _clipboard;
    private readonly TerminalModes _modes;
    private readonly ProbeOperations _operations;
    private readonly Label _status = new() { Text = "ready", Width = Dim.Fill() };
    private readonly Label _news = new() { Y = Pos.AnchorEnd(1), Width = Dim.Fill(), Visible = false };
    private readonly ProbeList _list = new(RowCount) { Y = 1, Width = Dim.Fill(), Height = Dim.Fill() };
    private int _keys;
    private int _waits;

    public ProbeWindow(
        string[] child, IHandoff handoff, IJobControl jobs, IUiLoop loop, IClipboard clipboard, TerminalModes modes, ProbeOperations operations)
    {
        _child = child.Length > 0 ? child : ["sh"];
        (_handoff, _jobs, _loop, _clipboard, _modes, _operations) = (handoff, jobs, loop, clipboard, modes, operations);
        Title = "probe";
        Add(_status, _list, _news);
    }

    protected override bool OnKeyDown(Key key)
    {
        _keys++;
        if (key == Key.Q)
        {
            App?.RequestStop(this);
        }
        else if (key == Key.S)
        {
            _loop.Post(() => Lend(0));
        }
        else if (key == Key.R)
        {
            _loop.Post(() => Lend(0, isTyped: true));
        }
        else if (key == Key.A)
        {
            _loop.Post(() => Lend(100));
        }
        else if (key == Key.Z.WithCtrl)
        {
            _loop.Post(() =>
            {
                _jobs.Suspend();
                Say("ready again");
            });
        }
        else if (key == Key.X)
        {
            throw new InvalidOperationException("asked to fail");
        }
        else if (key == Key.T)
        {
            new Thread(() => throw new InvalidOperationException("a thread was asked to fail")).Start();
        }
        else if (key == Key.H)
        {
            Say("hanging");
            _loop.Post(() => _loop.Post(() => new ManualResetEventSlim().Wait()));
        }
        else if (key == Key.M)
        {
            _modes.HasMouse = !_modes.HasMouse;
            Say($"mouse {_modes.HasMouse}");
        }
        else if (key == Key.C)
        {
            Say(_clipboard.Copy("copied text"));
        }
        else if (key == Key.L.WithCtrl)
        {
            _loop.Repaint();
        }
        else if (key == Key.W)
        {
            _loop.After(TimeSpan.FromSeconds(1), () => Say($"waited {++_waits}"));
        }
        else if (key == Key.O)
        {
            _operations.Begin(text => _loop.Post(() => (_news.Text, _news.Visible) = (text, true)));
            Say("operation begun");
        }
        else if (key == Key.CursorDown)
        {
            _list.Move(1);
        }
        else if (key == Key.CursorUp)
        {
            _list.Move(-1);
        }
        else
        {
            Say($"key {key}");
        }

        return true;
    }

    /// <summary>Lends the terminal, and again so many times.</summary>
    private void Lend(int again, bool isTyped = false)
    {
        var command = new CommandRequest(_child[0], _child[1..]);
        HandoffResult result = _handoff.Run(
            new HandoffRequest("shell of the probe", "exit returns", command) { Typed = isTyped ? _child : [] });
        if (again > 1 && result.ExitCode == 0)
        {
            _loop.Post(() => Lend(again - 1));
            return;
        }

        Say(result.Problem is { } problem ? $"problem: {problem}" : $"exit {result.ExitCode} after {_keys} keys");
    }

    private void Say(string text) => _status.Text = text;
}
