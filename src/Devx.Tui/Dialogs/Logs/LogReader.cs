using System.Globalization;
using Devx.Providers.Containers;
using Devx.Providers.Containers.Logs;
using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.State;
using Devx.Tui.State.Logs;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>
/// Reads the log of one container for as long as the view is open: a run that ends is marked, and the next one goes on behind it without
/// a line twice; an engine that fails is asked again.
/// </summary>
internal sealed class LogReader(ContainerRef container, int source, LogFeed feed, IEngines engines, ContainerWatch watch, TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Lines that are passed on together: the screen wants the lock too, and would seldom get it between single lines.</summary>
    private const int BatchSize = 256;

    private readonly List<LogLine> _batch = [];
    private TimeSpan _pause = FirstPause;
    private DateTimeOffset? _lastAt;

    /// <summary>Lines that were written at that very time: the engine gives them again.</summary>
    private int _atLast;

    private int _toSkip;
    private LogPhase _phase;

    /// <summary>False when the run that is read had ended before the view was opened, nobody knows exactly when.</summary>
    private bool _wasUp = ContainersSnapshot.IsUp(container.Container.Info.Status);
    private bool _isMarkDue;
    private string _nextMark = "";

    /// <summary>Reads until there is nothing more to read, or until cancelled.</summary>
    public async Task<bool> RunAsync(LogRequest request, CancellationToken cancellationToken)
    {
        while (await GoesOnAsync(request, cancellationToken))
        {
            request = Rest(request);
        }

        return true;
    }

    /// <summary>Reads once, and waits until there may be more.</summary>
    /// <returns>False when nothing will ever come.</returns>
    private async Task<bool> GoesOnAsync(LogRequest request, CancellationToken cancellationToken) =>
        await FailureOfAsync(request, cancellationToken) is { } failure
            ? await FailedAsync(failure, cancellationToken)
            : await NextRunAsync(cancellationToken);

    /// <summary>What was written since the last line; at that very time there may be more.</summary>
    private LogRequest Rest(LogRequest request)
    {
        _toSkip = _atLast;
        return _lastAt is { } last ? new LogRequest { IsFollowing = true, Since = last } : request;
    }

    /// <summary>Reads one run to its end.</summary>
    /// <returns>What went wrong; null when it came to its end.</returns>
    private async Task<ProviderException?> FailureOfAsync(LogRequest request, CancellationToken cancellationToken)
    {
        try
        {
            IContainerLogs logs = engines.RuntimeOf(container.Machine).Logs;
            await using IAsyncEnumerator<ContainerLogLine> lines =
                logs.ReadAsync(container.Container.Info.Id, request, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await NextAsync(lines))
            {
                Take(lines.Current);
            }

            Set(LogPhase.Ended);
            return null;
        }
        catch (ProviderException exception)
        {
            return exception;
        }
        finally
        {
            Flush();
        }
    }

    /// <summary>Goes to the next line; what was read is passed on when there is none at once.</summary>
    private ValueTask<bool> NextAsync(IAsyncEnumerator<ContainerLogLine> lines)
    {
        ValueTask<bool> next = lines.MoveNextAsync();
        if (!next.IsCompleted || _batch.Count >= BatchSize)
        {
            Flush();
        }

        return next;
    }

    private void Flush()
    {
        if (_batch.Count > 0)
        {
            feed.Add(_batch);
            _batch.Clear();
        }
    }

    private void Take(in ContainerLogLine line)
    {
        if (_toSkip > 0 && line.At is { } again && again <= _lastAt)
        {
            _toSkip--;
            return;
        }

        _toSkip = 0;
        if (_phase != LogPhase.Reading)
        {
            Set(LogPhase.Reading);
        }

        if (_isMarkDue)
        {
            Mark(_nextMark, line.At);
        }

        if (line.At is { } at)
        {
            _atLast = at == _lastAt ? _atLast + 1 : 1;
            _lastAt = at;
        }

        _pause = FirstPause;
        LogLineKind kind = line.IsError ? LogLineKind.Error : LogLineKind.Output;
        ReadOnlySpan<char> shown = line.Shown;
        int kept = Math.Min(shown.Length, LogRing.LongestLine);
        string text = kept == line.Text.Length ? line.Text : shown[..kept].ToString();
        _batch.Add(new LogLine(line.At, source, kind, text, shown.Length - kept + line.Dropped));
    }

    /// <summary>Waits until the container runs again, and says what was between.</summary>
    /// <returns>False when it is gone.</returns>
    private async Task<bool> NextRunAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset end = time.GetUtcNow();
        ContainerInfo? now = await watch.AfterAsync(container.Key, end, cancellationToken);
        bool hasEnded = now is not null && !ContainersSnapshot.IsUp(now.Status);
        if (hasEnded && now is { Status: not ContainerStatus.Created } && !_isMarkDue)
        {
            Mark($"container ended{Exit(now)}", _wasUp ? end : null);
        }

        string exit = now is null ? "" : Exit(now);
        now = hasEnded ? await watch.UpAsync(container.Key, cancellationToken) : now;
        if (now is null)
        {
            Mark("container is gone", end);
            Set(LogPhase.Gone);
            return false;
        }

        _wasUp = true;
        (_isMarkDue, _nextMark) = (true, hasEnded ? "container started again" : $"container restarted{exit}");
        if (!hasEnded)
        {
            await PauseAsync(cancellationToken);
        }

        return true;
    }

    /// <returns>True when it may be tried again now.</returns>
    private async Task<bool> FailedAsync(ProviderException failure, CancellationToken cancellationToken)
    {
        if (_phase != LogPhase.Failed)
        {
            Mark($"reading stopped: {failure.Message}", time.GetUtcNow());
        }

        Set(LogPhase.Failed, failure);
        if (!CanPass(failure.Failure))
        {
            return false;
        }

        (_isMarkDue, _nextMark) = (true, "reading goes on");
        await PauseAsync(cancellationToken);
        return true;
    }

    private void Set(LogPhase phase, ProviderException? failure = null)
    {
        _phase = phase;
        feed.Set(new LogSource(container.Key, phase, failure), source);
    }

    private async Task PauseAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(_pause, time, cancellationToken);
        _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
    }

    private void Mark(string text, DateTimeOffset? at)
    {
        _isMarkDue = false;
        _batch.Add(new LogLine(at, source, LogLineKind.Mark, text));
        Flush();
    }

    private static string Exit(ContainerInfo info) =>
        info.ExitCode is { } code ? string.Create(CultureInfo.InvariantCulture, $", exit {code}") : "";

    private static bool CanPass(ProviderFailure failure) => failure switch
    {
        ProviderFailure.EngineDown or ProviderFailure.TimedOut or ProviderFailure.WrongState or ProviderFailure.Other
            or ProviderFailure.MissingDependency or ProviderFailure.BadAnswer => true,
        ProviderFailure.NotInstalled or ProviderFailure.NotPermitted or ProviderFailure.NotFound or ProviderFailure.AlreadyExists
            or ProviderFailure.BadRequest or ProviderFailure.Unsupported => false,
    };
}
