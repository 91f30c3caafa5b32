using Devx.Tui.Terminal;

namespace Devx.Tui.Hosting;

/// <summary>
/// Ends the program with a clean terminal when its UI thread hangs: five seconds after a second ctrl-c, or after a signal, that it does
/// not answer. A thread of its own, for all others may hang too.
/// </summary>
internal sealed class Watchdog(UiLoop loop, TerminalModes modes) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ManualResetEventSlim _isOver = new();
    private readonly Lock _gate = new();
    private long _passesAtInterrupt = -1;
    private bool _isArmed;
    private bool _isEnding;

    /// <summary>Ctrl-c was typed; the reading thread says so. Two in one pass of the loop mean that it does not answer.</summary>
    public void InterruptTyped()
    {
        long passes = loop.Passes;
        if (Interlocked.Exchange(ref _passesAtInterrupt, passes) == passes)
        {
            Arm(isEnding: false);
        }
    }

    /// <summary>A signal asked us to end: from now on the loop has to answer until it has ended.</summary>
    public void EndAsked() => Arm(isEnding: true);

    /// <summary>The UI has ended; what follows has its own limits.</summary>
    public void Rest() => _isOver.Set();

    public void Dispose() => _isOver.Dispose();

    private void Arm(bool isEnding)
    {
        lock (_gate)
        {
            _isEnding |= isEnding;
            if (_isArmed || _isOver.IsSet)
            {
                return;
            }

            _isArmed = true;
        }

        new Thread(Watch) { IsBackground = true, Name = "watchdog" }.Start();
    }

    private void Watch()
    {
        do
        {
            long passes = loop.Passes;
            loop.Wake();
            if (!_isOver.Wait(Patience) && loop.Passes == passes)
            {
                EndNow();
            }
        }
        while (GoesOn());
    }

    private bool GoesOn()
    {
        lock (_gate)
        {
            _isArmed = _isEnding && !_isOver.IsSet;
            return _isArmed;
        }
    }

    private void EndNow()
    {
        if (modes.TryGiveBack())
        {
            ErrorOutput.Tell("devx-tui did not answer for 5 seconds and was ended.");
        }

        Libc.ExitNow(1);
    }
}
