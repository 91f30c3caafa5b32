using Devx.Providers.Contracts;

namespace Devx.Tui.Monitoring;

/// <summary>Asks something that may take too long: told after a short time, given up after a long one.</summary>
internal static class PatientCall
{
    /// <summary>Runs a call to its end.</summary>
    /// <param name="call">The call; its token ends it when it is given up.</param>
    /// <param name="onSlow">Run once when there is no answer after <see cref="MonitorTimes.Patience"/>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ProviderException"><see cref="ProviderFailure.TimedOut"/> when it was given up.</exception>
    public static async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> call, Action onSlow, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(MonitorTimes.CallLimit, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        Task<T> answer = call(end.Token);
        if (!await EndsInTimeAsync(answer, time, end.Token))
        {
            onSlow();
        }

        try
        {
            return await answer.WaitAsync(end.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ProviderException(
                ProviderFailure.TimedOut, $"No answer within {MonitorTimes.CallLimit.TotalSeconds:0} s.",
                "Run the command by hand to see what it waits for.");
        }
    }

    private static async Task<bool> EndsInTimeAsync(Task answer, TimeProvider time, CancellationToken cancellationToken)
    {
        if (answer.IsCompleted)
        {
            return true;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(answer, Task.Delay(MonitorTimes.Patience, time, end.Token));
        await end.CancelAsync();
        return answer.IsCompleted || cancellationToken.IsCancellationRequested;
    }
}
