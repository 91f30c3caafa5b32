using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Tui.State;

namespace Devx.Tui.Operations.Engines;

/// <summary>Writes down what becomes of the steps of one machine among those of all.</summary>
/// <param name="recorder">Has the steps of all machines.</param>
/// <param name="failures">Takes what went wrong.</param>
/// <param name="plan">The plan of this machine.</param>
/// <param name="first">Where its steps begin.</param>
/// <param name="hasNames">True when a line of output says whose it is.</param>
internal sealed class EnginePart(OperationRecorder recorder, EngineFailures failures, EnginePlan plan, int first, bool hasNames)
    : IProgress<EngineProgress>
{
    /// <inheritdoc/>
    public void Report(EngineProgress value)
    {
        if (value.Outcome is { } outcome)
        {
            Take(value.StepIndex, outcome);
        }
        else if (value.Line is { } line)
        {
            recorder.Add(Named(value.StepIndex, line));
        }
        else
        {
            recorder.Begin(first + value.StepIndex);
        }
    }

    /// <summary>Takes over how all steps ended, told before or not.</summary>
    public void Take(IReadOnlyList<EngineOutcome> outcomes)
    {
        foreach ((int at, EngineOutcome outcome) in outcomes.Index().Where(ended => IsOpen(ended.Index)))
        {
            Take(at, outcome);
        }
    }

    /// <summary>What has not ended is called off.</summary>
    public void CallOff() => EndOpen(step => step.Phase == StepPhase.Running ? StepPhase.Cancelled : StepPhase.Skipped, null);

    /// <summary>What has not ended failed for one reason.</summary>
    public void Fail(ProviderException reason)
    {
        failures.Add(reason);
        EndOpen(_ => StepPhase.Failed, reason.Message);
    }

    private void Take(int index, EngineOutcome outcome)
    {
        if (outcome.Failure is { } failure)
        {
            failures.Add(failure);
            recorder.End(first + index, StepPhase.Failed, failure.Message);
        }
        else
        {
            // Of other commands the last line is but the name again.
            recorder.End(first + index, StepPhase.Done, plan.Operation is PruneEngine && outcome.Output.Length > 0 ? outcome.Output : null);
        }
    }

    private OutputLine Named(int index, OutputLine line) =>
        hasNames && plan.Steps[index].Target is { Length: > 0 } name ? line with { Text = $"{name}: {line.Text}" } : line;

    private bool IsOpen(int index) => recorder.Steps[first + index].Phase is StepPhase.Waiting or StepPhase.Running;

    private void EndOpen(Func<StepSnapshot, StepPhase> phase, string? note)
    {
        IReadOnlyList<StepSnapshot> steps = recorder.Steps;
        foreach (int index in Enumerable.Range(0, plan.Steps.Count).Where(IsOpen))
        {
            recorder.End(first + index, phase(steps[first + index]), note);
        }
    }
}
