using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Tui.Tests.Operations;

/// <summary>A plan that runs until a test ends it, or until it is cancelled.</summary>
internal sealed class PlayedRun
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IProgress<OperationProgress> _progress;

    public PlayedRun(OperationPlan plan, IProgress<OperationProgress> progress, CancellationToken token)
    {
        (Plan, _progress, Token) = (plan, progress, token);
        token.Register(() => _end.TrySetCanceled(token));
    }

    public OperationPlan Plan { get; }

    public CancellationToken Token { get; }

    public Task Task => _end.Task;

    /// <summary>The step has begun.</summary>
    public void Reach(int step) => _progress.Report(new OperationProgress(step, null));

    /// <summary>A line was printed.</summary>
    public void Print(int step, string line, bool isError = false) =>
        _progress.Report(new OperationProgress(step, new OutputLine(line, isError)));

    public void Finish() => _end.TrySetResult();

    public void Fail(Exception exception) => _end.TrySetException(exception);

    /// <summary>Fails as a step whose command ended with an exit code.</summary>
    public void Fail(int step, int exitCode, string errors) => Fail(new ProviderException(
        ProviderFailure.Other, "The disk is full.", "Make room.",
        new CommandResult(Plan.Steps[step].Command, exitCode, "", errors, TimeSpan.FromSeconds(1))));
}
