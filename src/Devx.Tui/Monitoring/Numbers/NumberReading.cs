using Devx.Tui.State;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>
/// When a source is due, and its reading under way: never two at once, rarer where it costs, later and later where it fails.
/// </summary>
internal sealed class NumberReading(INumberSource source, Action onLate, TimeProvider time, ILogger logger)
{
    /// <summary>A reading may take this part of the time; one over a guest's ssh is slower than the kernel's files.</summary>
    private const double Share = 0.04;

    /// <summary>Due a little early is due: else a source would be left out because a timer fired a moment too soon.</summary>
    private const double Tolerance = 0.75;

    private readonly Backoff _backoff = new();
    private long _startedAt;
    private TimeSpan? _rest;
    private Task _underWay = Task.CompletedTask;
    private volatile bool _isLate;
    private Func<AppSnapshot, AppSnapshot>? _change;

    /// <summary>True when the next reading should not wait for a whole interval.</summary>
    public bool WantsSecond => source.WantsSecond;

    /// <summary>Starts a reading when it is time for one.</summary>
    /// <returns>The reading; already complete when none was started.</returns>
    public Task ReadIfDueAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        if (!_underWay.IsCompleted || _change is not null || !IsDue(interval))
        {
            return Task.CompletedTask;
        }

        _isLate = false;
        _startedAt = time.GetTimestamp();
        _underWay = ReadAsync(cancellationToken);
        return _underWay;
    }

    /// <summary>Nobody waits for the reading under way any more: its end is to be told.</summary>
    public void LeaveBehind() => _isLate = !_underWay.IsCompleted;

    /// <summary>Makes it due, whatever rest it was given.</summary>
    public void Hurry()
    {
        _backoff.Reset();
        _rest = null;
    }

    /// <summary>What was read since the last call; null when nothing was.</summary>
    public Func<AppSnapshot, AppSnapshot>? Take() => Interlocked.Exchange(ref _change, null);

    private bool IsDue(TimeSpan interval)
    {
        if (_rest is not { } rest)
        {
            return true;
        }

        TimeSpan pause = source.WantsSecond ? MonitorTimes.SecondSample : Longest(rest, interval);
        return time.GetElapsedTime(_startedAt) >= pause * Tolerance;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            _change = await source.ReadAsync(cancellationToken);
            TimeSpan cost = time.GetElapsedTime(_startedAt) / Share;
            _rest = _change is null
                ? MonitorTimes.NoNumbersInterval
                : Longest(source.LeastRest, Shortest(cost, MonitorTimes.ExpensiveInterval));
            _backoff.Reset();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _rest = null;
        }
        catch (Exception exception)
        {
            logger.LogDebug("{Subject} has no numbers: {Problem}", source.Subject, exception.Message);
            _change = source.Miss();
            _rest = _backoff.Next();
        }

        if (_isLate)
        {
            onLate();
        }
    }

    private static TimeSpan Longest(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private static TimeSpan Shortest(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
