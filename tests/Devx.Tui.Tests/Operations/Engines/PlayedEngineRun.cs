using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Tui.Tests.Operations.Engines;

/// <summary>One run of a plan in an engine, which the test plays and ends.</summary>
internal sealed class PlayedEngineRun(EnginePlan plan, IProgress<EngineProgress> progress, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<IReadOnlyList<EngineOutcome>> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly EngineOutcome?[] _outcomes = new EngineOutcome?[plan.Steps.Count];

    public EnginePlan Plan => plan;

    public CancellationToken Token => cancellationToken;

    /// <summary>Ends as the library does: with all outcomes, or when it is called off.</summary>
    public Task<IReadOnlyList<EngineOutcome>> Task => _end.Task.WaitAsync(cancellationToken);

    public void Begin(int step) => progress.Report(new EngineProgress(step));

    public void Print(int step, string line) => progress.Report(new EngineProgress(step, new OutputLine(line, IsError: false)));

    public void End(int step, string output = "") => Tell(step, new EngineOutcome(plan.Steps[step], null, output));

    public void Fail(int step, string message, string? remedy = null) =>
        Tell(step, new EngineOutcome(plan.Steps[step], new ProviderException(ProviderFailure.Other, message, remedy), ""));

    /// <summary>Ends the run; steps of which nothing was told have ended well.</summary>
    public void Finish() => _end.SetResult([.. _outcomes.Select((outcome, at) => outcome ?? new EngineOutcome(plan.Steps[at], null, ""))]);

    public void Throw(Exception exception) => _end.SetException(exception);

    private void Tell(int step, EngineOutcome outcome)
    {
        _outcomes[step] = outcome;
        progress.Report(new EngineProgress(step, Outcome: outcome));
    }
}
