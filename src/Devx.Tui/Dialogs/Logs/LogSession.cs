using Devx.Providers.Containers.Logs;
using Devx.Tui.State;
using Devx.Tui.State.Logs;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>The reading of some logs over one range; ends with all its child processes when it is disposed.</summary>
internal sealed class LogSession : IDisposable
{
    private readonly LogFeed _feed;
    private readonly List<IDisposable> _readers = [];

    /// <summary>Begins to read.</summary>
    /// <param name="containers">Whose logs.</param>
    /// <param name="range">How far back.</param>
    /// <param name="desk">What it works with.</param>
    /// <param name="changed">Called on the UI thread when something is new.</param>
    public LogSession(IReadOnlyList<ContainerRef> containers, LogRange range, LogDesk desk, Action changed)
    {
        Containers = containers;
        Range = range;
        _feed = new LogFeed([.. containers.Select(container => new LogSource(container.Key))], desk.Loop, desk.Time, changed);
        LogRequest request = LogRanges.Request(range, desk.Time.GetUtcNow());
        foreach ((int at, ContainerRef container) in containers.Index())
        {
            var reader = new LogReader(container, at, _feed, desk.Engines, desk.Watch, desk.Time);
            _readers.Add(desk.Work.Start(
                cancellation => reader.RunAsync(request, cancellation), _ => { },
                failure => _feed.Set(new LogSource(container.Key, LogPhase.Failed, failure), at)));
        }
    }

    public IReadOnlyList<ContainerRef> Containers { get; }

    public LogRange Range { get; }

    public LogBook Book => _feed.Book;

    public void Search(LogQuery? query) => _feed.Search(query);

    /// <inheritdoc/>
    public void Dispose()
    {
        _readers.ForEach(reader => reader.Dispose());
        _feed.Dispose();
    }
}
