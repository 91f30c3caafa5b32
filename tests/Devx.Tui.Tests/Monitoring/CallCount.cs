namespace Devx.Tui.Tests.Monitoring;

/// <summary>Counts calls, and tells when there were enough.</summary>
internal sealed class CallCount
{
    private readonly Lock _lock = new();
    private readonly List<(int Times, TaskCompletionSource Reached)> _waiting = [];
    private int _count;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    public void Add()
    {
        lock (_lock)
        {
            _count++;
            foreach ((int _, TaskCompletionSource reached) in _waiting.Where(waiting => waiting.Times <= _count))
            {
                reached.TrySetResult();
            }
        }
    }

    public Task ReachedAsync(int times)
    {
        lock (_lock)
        {
            if (_count >= times)
            {
                return Task.CompletedTask;
            }

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((times, reached));
            return reached.Task;
        }
    }
}
