namespace Devx.Tui.Monitoring;

/// <summary>Wakes the one worker that waits for it; set while nobody waits, it is kept for the next wait.</summary>
internal sealed class Signal(TimeProvider time)
{
    private TaskCompletionSource _set = New();

    public void Set() => Volatile.Read(ref _set).TrySetResult();

    /// <summary>Waits until the signal is set or the time is over.</summary>
    /// <returns>True when it was set.</returns>
    public async Task<bool> WaitAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        Task set = Volatile.Read(ref _set).Task;
        using (var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
        {
            await Task.WhenAny(set, Task.Delay(limit, time, end.Token));
            await end.CancelAsync();
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (!set.IsCompleted)
        {
            return false;
        }

        Volatile.Write(ref _set, New());
        return true;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
