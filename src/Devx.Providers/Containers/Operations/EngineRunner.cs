using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers.Operations;

/// <summary>Runs the steps of a plan and says how each ended.</summary>
/// <param name="engine">The engine.</param>
internal sealed class EngineRunner(EngineAccess engine)
{
    /// <summary>What a step may have printed before its beginning is forgotten: enough for the words of any failure.</summary>
    private const int OutputLimit = 64 * 1024;

    /// <summary>Runs them; the steps of a prune one after another, as each makes others free.</summary>
    public async Task<IReadOnlyList<EngineOutcome>> RunAsync(
        EnginePlan plan, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        var outcomes = new EngineOutcome[plan.Steps.Count];
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = plan.Operation is PruneEngine ? 1 : SeveralAtOnce.Most,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForAsync(0, plan.Steps.Count, options, async (index, token) =>
        {
            progress?.Report(new EngineProgress(index));
            EngineOutcome outcome = await RunStepAsync(
                plan, plan.Steps[index], line => progress?.Report(new EngineProgress(index, line)), token).ConfigureAwait(false);
            outcomes[index] = outcome;
            progress?.Report(new EngineProgress(index, Outcome: outcome));
        }).ConfigureAwait(false);
        return outcomes;
    }

    private async Task<EngineOutcome> RunStepAsync(
        EnginePlan plan, EngineStep step, Action<OutputLine> onLine, CancellationToken cancellationToken)
    {
        try
        {
            CommandResult result = await StreamAsync(step.Command, onLine, cancellationToken).ConfigureAwait(false);
            ProviderException? failure = NothingDone.Why(plan.Operation, step, result, engine)
                ?? (result.IsSuccess ? null : engine.Cli.Explain(result));
            if (failure is not null && plan.Operation is RunContainer run)
            {
                failure = await LeftBehind.AddAsync(engine, run.Options, result, failure, cancellationToken).ConfigureAwait(false);
            }

            return new EngineOutcome(step, failure, StepOutput.Of(plan.Operation, result));
        }
        catch (CommandException exception)
        {
            return new EngineOutcome(step, Failures.From(exception), "");
        }
    }

    private async Task<CommandResult> StreamAsync(CommandRequest command, Action<OutputLine> onLine, CancellationToken cancellationToken)
    {
        var output = new TextTail(OutputLimit);
        var errors = new TextTail(OutputLimit);
        try
        {
            await foreach (OutputLine line in engine.Cli.Host.Runner.StreamAsync(command, cancellationToken).ConfigureAwait(false))
            {
                (line.IsError ? errors : output).Add(line.Text);
                onLine(line);
            }
        }
        catch (CommandException exception) when (exception is { Failure: CommandFailure.StreamFailed, Result: { } result })
        {
            return result with { StandardOutput = output.ToString(), StandardError = errors.ToString() };
        }

        return new CommandResult(command, 0, output.ToString(), errors.ToString(), TimeSpan.Zero);
    }
}
