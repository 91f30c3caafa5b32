namespace Devx.Tui.Terminal;

/// <summary>Wakes the UI loop from any thread; waiting blocks without spinning.</summary>
internal sealed class WakeSignal
{
    private readonly object _gate = new();
    private bool _isSet;

    public void Set()
    {
        lock (_gate)
        {
            _isSet = true;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Waits for the signal and takes it; false when the time ran out. <see cref="Timeout.Infinite"/> waits for ever.</summary>
    public bool Wait(int milliseconds)
    {
        lock (_gate)
        {
            if (!_isSet && milliseconds != 0)
            {
                Monitor.Wait(_gate, milliseconds);
            }

            bool wasSet = _isSet;
            _isSet = false;
            return wasSet;
        }
    }
}
