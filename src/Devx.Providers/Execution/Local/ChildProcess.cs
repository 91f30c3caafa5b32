namespace Devx.Providers.Execution.Local;

/// <summary>One program that was started, until it has ended.</summary>
/// <param name="run">Ends when the program has ended and its pipes are read.</param>
/// <param name="exited">Ends when the program has ended.</param>
/// <param name="tree">The program and its children.</param>
/// <param name="living">Knows of it until it has ended.</param>
/// <param name="stopper">Ends them.</param>
/// <param name="givenUp">Makes CliWrap let go of a program that cannot be killed.</param>
/// <param name="time">The clock.</param>
internal sealed class ChildProcess(
    Task<CliWrap.CommandResult> run,
    Task exited,
    ProcessTree tree,
    LivingChildren living,
    ChildStopper stopper,
    CancellationTokenSource givenUp,
    TimeProvider time) : IDisposable
{
    private const int KilledExitCode = 128 + (int)Signal.Kill;

    /// <summary>Waits for the end of the program; ends it with all its children when it takes too long or is cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled, and is gone.</exception>
    public async Task<ChildEnd> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        bool isTimedOut = false;
        try
        {
            await run.WaitAsync(timeout, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            isTimedOut = true;
            await StopAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await StopAsync().ConfigureAwait(false);
            throw;
        }

        return new ChildEnd(run.IsCompletedSuccessfully ? (await run.ConfigureAwait(false)).ExitCode : KilledExitCode, isTimedOut);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        living.Remove(tree);
        givenUp.Dispose();
    }

    private async Task StopAsync()
    {
        if (!await stopper.StopAsync(tree, exited).ConfigureAwait(false) && !exited.IsCompleted)
        {
            // CliWrap waits a few seconds more and then fails: there is nobody left to tell.
            await givenUp.CancelAsync().ConfigureAwait(false);
        }

        await ((Task)run).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
