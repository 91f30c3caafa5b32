using Devx.Tui.Terminal;

namespace Devx.Tui.Tests;

/// <summary>A UI loop that the test turns: posted actions run when told, timers when time is moved.</summary>
internal sealed class TestLoop(TimeProvider time) : IUiLoop
{
    private readonly Queue<Action> _posted = new();

    // A timer of the fake clock that nobody holds may be collected before it is due.
    private readonly List<ITimer> _timers = [];

    public int Repaints { get; private set; }

    public int Waiting => _posted.Count;

    public void Post(Action action) => _posted.Enqueue(action);

    public IDisposable After(TimeSpan delay, Action action)
    {
        ITimer timer = time.CreateTimer(_ => action(), null, delay, Timeout.InfiniteTimeSpan);
        _timers.Add(timer);
        return timer;
    }

    public void Repaint() => Repaints++;

    public void RunPosted()
    {
        while (_posted.TryDequeue(out Action? action))
        {
            action();
        }
    }
}
