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

    /// <summary>Ctrl-c was typed; the reading thread says so. Two in one pass of the loop mean that it does not answer.</summary>
    public void InterruptTyped()
    {
        long passes = loop.Passes;
        if (Interlocked.Exchange(ref _passesAtInterrupt, passes) == passes)
        {
            Arm();
        }
    }

    /// <summary>A signal asked us to end.</summary>
    public void EndAsked() => Arm();

    /// <summary>The UI has ended; what follows has its own limits.</summary>
    public void Rest() => _isOver.Set();

    public void Dispose() => _isOver.Dispose();

    private void Arm()
    {
        lock (_gate)
        {
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
        long passes = loop.Passes;
        loop.Wake();
        if (_isOver.Wait(Patience) || loop.Passes != passes)
        {
            lock (_gate)
            {
                _isArmed = false;
            }

            return;
        }

        if (modes.TryGiveBack())
        {
            ErrorOutput.Tell("devx-tui did not answer for 5 seconds and was ended.");
        }

        Libc.ExitNow(1);
    }
}
