using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Commands.Engines;
using Devx.Tui.State;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Operations.Engines;

/// <summary>
/// Carries out one request: the plans of all its machines at the same time, each step with an outcome of its own. Never throws.
/// </summary>
internal sealed class EngineRun(
    EngineJob job, IEngines engines, OperationBoard board, OperationRecorder recorder, TimeProvider time, ILogger logger)
{
    public async Task RunAsync()
    {
        DateTimeOffset now = time.GetUtcNow();
        recorder.Begin(job.Changes.SelectMany(Steps));
        board.Change(job.Number, operation => operation.Phase == OperationPhase.Waiting
            ? operation with { Phase = OperationPhase.Running, StartedAt = now }
            : operation with { StartedAt = now });
        var failures = new EngineFailures();
        var parts = new List<Task>();
        int first = 0;
        foreach (EngineChange change in job.Changes)
        {
            parts.Add(RunAsync(change, new EnginePart(recorder, failures, change.Plan, first, HasNames)));
            first += change.Plan.Steps.Count;
        }

        await Task.WhenAll(parts);
        End(failures);
    }

    /// <summary>True when lines of output say whose they are.</summary>
    private bool HasNames => job.Changes.Sum(change => change.Plan.Steps.Count) > 1;

    private IEnumerable<StepSnapshot> Steps(EngineChange change) => change.Plan.Steps.Select(step => new StepSnapshot(
        job.Changes.Count == 1 ? step.Title : $"{step.Title} in {change.Machine}", step.Command.ToString(), null));

    private async Task RunAsync(EngineChange change, EnginePart part)
    {
        try
        {
            IEngineOperations operations = engines.RuntimeOf(change.Machine).Operations;
            await EngineCheck.BeforeAsync(operations, change.Plan, job.Token);
            part.Take(await operations.RunAsync(change.Plan, part, job.Token));
        }
        catch (OperationCanceledException) when (job.Token.IsCancellationRequested)
        {
            part.CallOff();
        }
        catch (ProviderException exception)
        {
            part.Fail(exception);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "{Operation} could not go on in {Machine}", job.Subject.Title, change.Machine);
            part.Fail(new ProviderException(
                ProviderFailure.Other, $"devx-tui could not go on: {exception.Message}", "The log of devx-tui has the details.",
                innerException: exception));
        }
    }

    private void End(EngineFailures failures)
    {
        IReadOnlyList<StepSnapshot> steps = recorder.Steps;
        string? result = EngineResult.Of(job.Subject, steps);
        if (failures.Count > 0)
        {
            logger.LogWarning("{Operation} failed: {Problem}", job.Subject.Title, result ?? failures.First.Message);
            board.End(job.Number, OperationPhase.Failed, failures.Problem(result), result: result);
        }
        else if (steps.All(step => step.Phase == StepPhase.Done))
        {
            board.End(job.Number, OperationPhase.Done, result: result);
        }
        else
        {
            board.End(job.Number, OperationPhase.Cancelled, result: result);
        }
    }
}
