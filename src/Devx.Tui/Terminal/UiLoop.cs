using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Terminal.Gui.App;
using Timeout = System.Threading.Timeout;

namespace Devx.Tui.Terminal;

/// <summary>
/// Lets the loop of Terminal.Gui sleep until something happens: a key, an action posted from another thread, a timer, a new size.
/// Stock, the loop runs 25 times a second.
/// </summary>
internal sealed class UiLoop(WakeSignal wake, PollInput input, FrameOutput output, TimeProvider time) : IUiLoop, IDisposable
{
    /// <summary>Terminal.Gui decides 50 ms after a lone escape byte; it must be asked once more then.</summary>
    private const int UndecidedPass = 15;

    /// <summary>Makes Terminal.Gui's own pause 0 ms: 1000 divided by it.</summary>
    private const ushort NoPause = 60_000;

    private readonly ConcurrentQueue<Action> _posted = new();
    private readonly Schedule _schedule = new(time);
    private PosixSignalRegistration? _resize;
    private IApplication? _app;
    private bool _isEventDriven;
    private bool _isFollowedUp;
    private long _keysSeen;
    private long _passes;

    /// <summary>Counts the passes of the loop; stands still when it sleeps or hangs.</summary>
    public long Passes => Volatile.Read(ref _passes);

    /// <summary>Takes over the loop of an application that was initialised.</summary>
    /// <param name="app">The application.</param>
    /// <param name="isEventDriven">False when it runs on the stock driver, whose input cannot wake the loop.</param>
    public void Attach(IApplication app, bool isEventDriven)
    {
        _app = app;
        _isEventDriven = isEventDriven;
        app.Iteration += (_, _) => BeginPass();
        if (!isEventDriven)
        {
            return;
        }

        Application.MaximumIterationsPerSecond = NoPause;
        if (app.TimedEvents is { } timers)
        {
            timers.Added += (_, _) => wake.Set();
        }

        if (!OperatingSystem.IsWindows())
        {
            _resize = PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => wake.Set());
        }
    }

    public void Post(Action action)
    {
        _posted.Enqueue(action);
        wake.Set();
    }

    public IDisposable After(TimeSpan delay, Action action)
    {
        IDisposable entry = _schedule.Add(delay, action);
        wake.Set();
        return entry;
    }

    public void Repaint() => Post(() =>
    {
        output.Invalidate();
        if (_app is { } app)
        {
            app.ClearScreenNextIteration = true;
        }
    });

    /// <summary>Makes the loop run once more, whatever thread asks.</summary>
    public void Wake() => wake.Set();

    public void Dispose() => _resize?.Dispose();

    /// <summary>
    /// Runs before each pass of Terminal.Gui, which then handles keys, lays out, draws and runs its timers. Sleeps unless there is
    /// something to do; timers run after drawing, so one more pass follows each that was not idle.
    /// </summary>
    private void BeginPass()
    {
        Volatile.Write(ref _passes, _passes + 1);
        bool hasRun = RunWaiting();
        if (_isEventDriven && !hasRun && _isFollowedUp)
        {
            input.Handle(_keysSeen);
            wake.Wait(SleepTime());
            RunWaiting();
            _isFollowedUp = false;
        }
        else
        {
            _isFollowedUp = !hasRun;
        }

        _keysSeen = input.KeysGiven;
    }

    private bool RunWaiting()
    {
        bool hasRun = _schedule.RunDue();
        while (_posted.TryDequeue(out Action? action))
        {
            action();
            hasRun = true;
        }

        return hasRun;
    }

    private int SleepTime()
    {
        int left = Sooner(_schedule.MillisecondsLeft(), input.IsUndecided ? UndecidedPass : Timeout.Infinite);
        return _app?.TimedEvents is TimedEvents timers && timers.CheckTimers(out int next) ? Sooner(left, next + 1) : left;
    }

    private static int Sooner(int left, int right) =>
        left == Timeout.Infinite ? right : right == Timeout.Infinite ? left : Math.Min(left, right);
}
