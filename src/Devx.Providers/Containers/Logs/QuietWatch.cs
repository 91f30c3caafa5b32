namespace Devx.Providers.Containers.Logs;

/// <summary>Tells when nothing has come for a while, with one timer however much comes.</summary>
/// <param name="time">The clock.</param>
/// <param name="rest">How long nothing must come.</param>
internal sealed class QuietWatch(TimeProvider time, TimeSpan rest)
{
    private long _last = time.GetTimestamp();
    private Task? _timer;

    /// <summary>Something has come.</summary>
    public void Touch() => _last = time.GetTimestamp();

    /// <summary>Waits until it is quiet, or until the next thing comes.</summary>
    /// <returns>True when it is quiet.</returns>
    public async ValueTask<bool> IsQuietBeforeAsync(Task next, CancellationToken cancellationToken)
    {
        while (!next.IsCompleted && !cancellationToken.IsCancellationRequested)
        {
            _timer ??= Task.Delay(rest, time, cancellationToken);
            if (await Task.WhenAny(next, _timer).ConfigureAwait(false) == _timer)
            {
                _timer = null;
                if (time.GetElapsedTime(_last) >= rest)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
