using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Commands.Engines;
using Devx.Tui.State;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Operations.Engines;

/// <summary>Runs what was asked of engines, each request at once and beside the others. Whatever fails becomes data.</summary>
internal sealed class EngineWork(
    IEngines engines, OperationBoard board, IRefresher refresher, TimeProvider time, ILogger<EngineWork> logger) : IHostedService
{
    private readonly Lock _gate = new();
    private readonly List<EngineJob> _jobs = [];
    private bool _isEnding;

    /// <summary>Takes plans of one kind.</summary>
    /// <returns>Why they were not taken; null when they were.</returns>
    public string? Submit(IReadOnlyList<EngineChange> changes)
    {
        EngineSubject subject = EngineSubjects.Of(changes);
        lock (_gate)
        {
            if (_isEnding)
            {
                return "devx-tui is ending, so nothing new is begun";
            }

            if (_jobs.Find(other => other.Meets(subject)) is { } busy)
            {
                string name = busy.Subject.Targets.Intersect(subject.Targets).First().FullName;
                return $"{name} is being {EngineWords.Past(busy.Subject.Asked)}";
            }

            var job = new EngineJob(board.Add(subject), subject, changes);
            _jobs.Add(job);
            job.Work = Task.Run(() => RunAsync(job));
            return null;
        }
    }

    /// <summary>Calls an operation off; nothing when it is not one of ours or has ended.</summary>
    public void Cancel(long number)
    {
        lock (_gate)
        {
            if (_jobs.Find(job => job.Number == number) is { } job)
            {
                board.Change(number, operation => operation.IsActive ? operation with { Phase = OperationPhase.Cancelling } : operation);
                job.Cancel();
            }
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends all with us: their commands are asked to stop, then killed.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task[] works;
        lock (_gate)
        {
            _isEnding = true;
            _jobs.ForEach(job => job.Cancel());
            works = [.. _jobs.Select(job => job.Work)];
        }

        await Task.WhenAll(works).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task RunAsync(EngineJob job)
    {
        try
        {
            using var recorder = new OperationRecorder(job.Number, board, time);
            await new EngineRun(job, engines, board, recorder, time, logger).RunAsync();
        }
        catch (Exception exception)
        {
            // A fault of ours must not stay on the screen as something that still runs.
            logger.LogCritical(exception, "{Operation} ended in a way nobody foresaw", job.Subject.Title);
            board.End(job.Number, OperationPhase.Failed, OperationProblems.Of(exception));
        }

        foreach (MachineId machine in job.Subject.Machines)
        {
            refresher.RefreshNow(machine);
        }

        lock (_gate)
        {
            _jobs.Remove(job);
        }

        await job.Ending;
        job.Dispose();
    }
}
