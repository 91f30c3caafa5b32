using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.State;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Operations;

/// <summary>
/// Carries out one operation: plans it again, runs it, learns from it, and puts right what a cancelled one left. Never throws.
/// </summary>
internal sealed class OperationRun(QueuedOperation queued, OperationContext context, OperationRecorder recorder)
{
    /// <summary>An operation that takes three times as long as usual is stuck, but nobody wonders before so much time.</summary>
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(5);

    private const int Patience = 3;

    private IVmProvider Machines => queued.Provider.Machines;

    public async Task RunAsync()
    {
        OperationPlan plan;
        try
        {
            context.Board.Change(queued.Number, operation => operation with { Phase = OperationPhase.Planning });
            plan = await Machines.PlanAsync(queued.Operation, queued.WorkToken);
            queued.WorkToken.ThrowIfCancellationRequested();
        }
        catch (Exception exception)
        {
            EndUnstarted(exception);
            return;
        }

        await CarryOutAsync(plan);
    }

    private void EndUnstarted(Exception exception)
    {
        if (queued.WorkToken.IsCancellationRequested)
        {
            context.Board.End(queued.Number, OperationPhase.Cancelled);
        }
        else
        {
            Fail(exception);
        }
    }

    private async Task CarryOutAsync(OperationPlan plan)
    {
        if (plan.Steps.Count == 0)
        {
            string note = plan.Notes is [{ } first, ..] ? first : "the state is already what was asked for.";
            recorder.Say(note);
            context.Board.End(queued.Number, OperationPhase.Done, note: note);
        }
        else if (queued.Confirmed is { } confirmed && OperationProblems.Difference(confirmed, plan) is { } changed)
        {
            context.Board.End(queued.Number, OperationPhase.Failed, changed);
        }
        else
        {
            await RunStepsAsync(plan);
        }
    }

    private async Task RunStepsAsync(OperationPlan plan)
    {
        StepSnapshot[] steps = [.. plan.Steps.Select(step => new StepSnapshot(
            step.Title, step.Command.ToString(), context.Durations.Usual(queued.Provider.Name, queued.Verb, step.Title)))];
        recorder.Begin(steps);
        TimeSpan? usual = Total(steps);
        DateTimeOffset now = context.Time.GetUtcNow();
        context.Board.Change(
            queued.Number, operation => operation with { Phase = OperationPhase.Running, StartedAt = now, Usual = usual });
        await using ITimer? stuck = WatchForStuck(usual);
        try
        {
            await Machines.RunAsync(plan, recorder, queued.WorkToken);
            recorder.End(StepPhase.Done);
            context.Durations.Learn(queued.Provider.Name, queued.Verb, recorder.Steps);
            context.Board.End(queued.Number, OperationPhase.Done);
        }
        catch (Exception) when (queued.WorkToken.IsCancellationRequested)
        {
            recorder.End(StepPhase.Cancelled);
            context.Board.End(queued.Number, OperationPhase.Cancelled, await PutRightAsync());
        }
        catch (Exception exception)
        {
            recorder.End(StepPhase.Failed, OperationProblems.CommandOf(exception)?.ToString());
            OperationProblem? left = WasKilled(exception, plan) ? await PutRightAsync() : null;
            Fail(exception, left);
        }
    }

    /// <summary>True when a command of the plan ran into its time limit: it was killed at any point, as a cancelled one.</summary>
    private static bool WasKilled(Exception exception, OperationPlan plan) =>
        exception is ProviderException { Failure: ProviderFailure.TimedOut }
        && OperationProblems.CommandOf(exception) is { } command && plan.Steps.Any(step => step.Command == command);

    /// <returns>Why it could not be put right; null when it was, or when there was nothing to do.</returns>
    private async Task<OperationProblem?> PutRightAsync()
    {
        queued.PutRight();
        context.Board.Change(queued.Number, operation => operation with { Phase = OperationPhase.Cancelling, IsStuck = false });
        try
        {
            OperationPlan cleanup = await Machines.PlanCleanupAsync(queued.Operation, queued.CleanupToken);
            if (cleanup.Steps.Count > 0)
            {
                recorder.Begin(cleanup.Steps.Select(step => new StepSnapshot($"put right: {step.Title}", step.Command.ToString(), null)));
                await Machines.RunAsync(cleanup, recorder, queued.CleanupToken);
                recorder.End(StepPhase.Done);
            }

            return null;
        }
        catch (Exception exception)
        {
            recorder.End(
                queued.CleanupToken.IsCancellationRequested ? StepPhase.Cancelled : StepPhase.Failed,
                OperationProblems.CommandOf(exception)?.ToString());
            return NotPutRight(exception);
        }
    }

    private OperationProblem NotPutRight(Exception exception)
    {
        if (queued.CleanupToken.IsCancellationRequested)
        {
            return new OperationProblem(
                ProviderFailure.Other, "what it left behind was not put right, because that was called off too.",
                "Look at the state of the machine before you go on.");
        }

        context.Logger.LogWarning(exception, "{Operation} could not be put right", queued.Operation);
        OperationProblem problem = OperationProblems.Of(exception);
        return problem with { What = $"what it left behind could not be put right: {problem.What}" };
    }

    private void Fail(Exception exception, OperationProblem? left = null)
    {
        // An error of a provider is told in full on the screen; of any other one the log has to say where it came from.
        context.Logger.LogWarning(
            exception is ProviderException ? null : exception, "{Operation} failed: {Problem}", queued.Operation, exception.Message);
        if (OperationProblems.CommandOf(exception) is not null)
        {
            Advise();
        }

        OperationProblem problem = OperationProblems.Of(exception);
        context.Board.End(
            queued.Number, OperationPhase.Failed, left is null ? problem : problem with { What = $"{problem.What} And {left.What}" });
    }

    private ITimer? WatchForStuck(TimeSpan? usual) => usual is not { } time
        ? null
        : context.Time.CreateTimer(_ => Stick(), null, Max(time * Patience, LeastPatience), Timeout.InfiniteTimeSpan);

    private void Stick()
    {
        Advise();
        context.Board.Change(
            queued.Number, operation => operation.Phase == OperationPhase.Running ? operation with { IsStuck = true } : operation);
    }

    private void Advise()
    {
        try
        {
            StuckAdvice advice = Machines.AdviceFor(queued.Operation);
            context.Board.Change(queued.Number, operation => operation with { Advice = advice });
        }
        catch (Exception exception)
        {
            context.Logger.LogWarning(exception, "{Provider} has no advice", queued.Provider.Name);
        }
    }

    private static TimeSpan? Total(IEnumerable<StepSnapshot> steps) =>
        steps.Aggregate((TimeSpan?)TimeSpan.Zero, (sum, step) => sum + step.Usual);

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
