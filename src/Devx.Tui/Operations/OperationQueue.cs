using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.State;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Operations;

/// <summary>
/// Runs operations: in order for one machine, at the same time for different ones; what concerns all machines of a provider waits for
/// those of that provider and holds up later ones. Whatever fails becomes data.
/// </summary>
internal sealed class OperationQueue(
    OperationBoard board, LearnedDurations durations, IRefresher refresher, TimeProvider time, ILogger<OperationQueue> logger)
    : IHostedService
{
    private readonly Lock _gate = new();
    private readonly List<QueuedOperation> _queue = [];
    private bool _isEnding;

    /// <summary>Takes an operation.</summary>
    /// <returns>Why it was not taken; null when it was.</returns>
    public string? Submit(Provider provider, MachineOperation operation, OperationPlan? confirmed)
    {
        lock (_gate)
        {
            if (_isEnding)
            {
                return "devx-tui is ending, so nothing new is begun";
            }

            if (IsQueued(provider.Name, operation))
            {
                return $"{VerbWords.Name(operation.Verb)} {Target(provider, operation)} is under way already";
            }

            _queue.Add(new QueuedOperation(board.Add(new MachineSubject(provider.Name, operation)), provider, operation, confirmed));
            StartReady();
            return null;
        }
    }

    /// <summary>True while an operation of this kind waits or runs for the same machine.</summary>
    public bool IsQueued(string provider, MachineOperation operation)
    {
        lock (_gate)
        {
            return _queue.Exists(other =>
                other.Provider.Name == provider && other.Operation.Name == operation.Name && other.Verb == operation.Verb);
        }
    }

    /// <summary>Calls an operation off; a second time while it is put right, the putting right.</summary>
    public void Cancel(long number)
    {
        lock (_gate)
        {
            if (_queue.Find(operation => operation.Number == number) is not { } queued)
            {
                return;
            }

            if (queued.Work is null)
            {
                _queue.Remove(queued);
                board.End(number, OperationPhase.Cancelled);
                queued.Dispose();
                StartReady();
            }
            else
            {
                board.Change(
                    number, operation => operation.IsActive ? operation with { Phase = OperationPhase.Cancelling } : operation);
                queued.Cancel();
            }
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends all operations with us: their commands are asked to stop, then killed; nothing is put right.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task[] works;
        lock (_gate)
        {
            _isEnding = true;
            _queue.RemoveAll(queued => queued.Work is null);
            _queue.ForEach(queued => queued.Abandon());
            if (_queue.Count > 0)
            {
                logger.LogWarning("{Count} operations are interrupted, and what they leave is not put right", _queue.Count);
            }

            works = [.. _queue.Select(queued => queued.Work).OfType<Task>()];
        }

        await Task.WhenAll(works).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static string Target(Provider provider, MachineOperation operation) =>
        operation.Name.Length == 0 ? $"of {provider.Name}" : new MachineId(provider.Name, operation.Name).ToString();

    private void StartReady()
    {
        for (int at = 0; at < _queue.Count; at++)
        {
            QueuedOperation queued = _queue[at];
            if (queued.Work is null && !_queue.Take(at).Any(queued.Conflicts))
            {
                queued.Work = Task.Run(() => RunAsync(queued));
            }
        }
    }

    private async Task RunAsync(QueuedOperation queued)
    {
        try
        {
            using var recorder = new OperationRecorder(queued.Number, board, time);
            await new OperationRun(queued, new OperationContext(board, durations, time, logger), recorder).RunAsync();
            Refresh(queued);
        }
        catch (Exception exception)
        {
            // A fault of ours must not hold up what comes after it.
            logger.LogCritical(exception, "{Operation} ended in a way nobody foresaw", queued.Operation);
            board.End(queued.Number, OperationPhase.Failed, OperationProblems.Of(exception));
        }

        lock (_gate)
        {
            _queue.Remove(queued);
            if (!_isEnding)
            {
                StartReady();
            }
        }

        await queued.Ending;
        queued.Dispose();
    }

    private void Refresh(QueuedOperation queued)
    {
        if (queued.Operation.Name.Length == 0)
        {
            refresher.RefreshNow();
        }
        else
        {
            refresher.RefreshNow(new MachineId(queued.Provider.Name, queued.Operation.Name));
        }
    }
}
