using Devx.Tui.State.Logs;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>
/// Takes lines on any thread, settles them on one of the pool, and tells the screen at most 15 times a second that there are new ones. No
/// line costs the UI thread anything but those it draws.
/// </summary>
internal sealed class LogFeed : IDisposable
{
    private static readonly TimeSpan FrameTime = TimeSpan.FromSeconds(1) / 15;

    private readonly IUiLoop _loop;
    private readonly TimeProvider _time;
    private readonly Action _changed;
    private readonly ITimer _timer;
    private long _settledAt;
    private int _isArmed;
    private int _isPosted;
    private volatile bool _isDisposed;

    /// <summary>Starts with nothing.</summary>
    /// <param name="sources">The containers.</param>
    /// <param name="loop">The way to the screen.</param>
    /// <param name="time">The clock.</param>
    /// <param name="changed">Called on the UI thread when something is new.</param>
    public LogFeed(IReadOnlyList<LogSource> sources, IUiLoop loop, TimeProvider time, Action changed)
    {
        (_loop, _time, _changed) = (loop, time, changed);
        Book = new LogBook(sources, new LogRing(), time);
        _settledAt = time.GetTimestamp();
        _timer = time.CreateTimer(_ => Settle(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public LogBook Book { get; }

    public void Add(IReadOnlyList<LogLine> lines)
    {
        Book.Add(lines);
        Touch();
    }

    public void Set(LogSource source, int at)
    {
        Book.Set(source, at);
        Touch();
    }

    public void Search(LogQuery? query)
    {
        Book.Search(query);
        Touch();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isDisposed = true;
        _timer.Dispose();
    }

    private void Touch()
    {
        if (Volatile.Read(ref _isArmed) == 0 && Interlocked.Exchange(ref _isArmed, 1) == 0)
        {
            TimeSpan left = FrameTime - _time.GetElapsedTime(Volatile.Read(ref _settledAt));
            _timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private void Settle()
    {
        Volatile.Write(ref _settledAt, _time.GetTimestamp());

        // Before the work: what comes meanwhile must ask again.
        Volatile.Write(ref _isArmed, 0);
        if (Book.Settle())
        {
            Touch();
        }

        // A screen that is busy is told once.
        if (Interlocked.Exchange(ref _isPosted, 1) == 0)
        {
            _loop.Post(Tell);
        }
    }

    private void Tell()
    {
        Volatile.Write(ref _isPosted, 0);
        if (!_isDisposed)
        {
            _changed();
        }
    }
}
