namespace Devx.Tui.Monitoring.Numbers;

/// <summary>A stream of numbers under way, and how to end it.</summary>
internal sealed class RunningStream
{
    private readonly CancellationTokenSource _end;
    private readonly Task _run;

    private RunningStream(UsageStream stream, CancellationTokenSource end, Action onEnd)
    {
        Stream = stream;
        _end = end;
        _run = RunAsync(onEnd);
    }

    public UsageStream Stream { get; }

    public UsageTarget Target => Stream.Target;

    /// <summary>True once its child program is gone.</summary>
    public bool HasEnded => _run.IsCompleted;

    public static RunningStream Start(UsageStream stream, Action onEnd, CancellationToken cancellationToken) =>
        new(stream, CancellationTokenSource.CreateLinkedTokenSource(cancellationToken), onEnd);

    /// <summary>Asks it to end.</summary>
    public Task CancelAsync() => _end.CancelAsync();

    /// <summary>Ends it and waits until it has.</summary>
    public async Task EndAsync()
    {
        await CancelAsync();
        await _run;
        _end.Dispose();
    }

    private async Task RunAsync(Action onEnd)
    {
        await Stream.RunAsync(_end.Token);
        onEnd();
    }
}
