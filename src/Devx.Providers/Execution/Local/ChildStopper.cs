namespace Devx.Providers.Execution.Local;

/// <summary>Ends a program and its children: asks, insists, kills, each with its own time.</summary>
internal sealed class ChildStopper(RunnerLimits limits, TimeProvider time)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(10);

    /// <summary>Returns when everything is gone, or when it cannot be killed.</summary>
    /// <param name="tree">The program and its children.</param>
    /// <param name="ended">Ends when the program has ended and its pipes are read.</param>
    /// <returns>False when something survived.</returns>
    public async Task<bool> StopAsync(ProcessTree tree, Task ended)
    {
        (Signal Signal, TimeSpan Grace)[] steps =
        [
            (Signal.Interrupt, limits.InterruptGrace), (Signal.Terminate, limits.TerminateGrace), (Signal.Kill, limits.KillGrace),
        ];
        foreach ((Signal signal, TimeSpan grace) in steps)
        {
            tree.Send(signal);
            if (await IsGoneAsync(tree, ended, grace).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> IsGoneAsync(ProcessTree tree, Task ended, TimeSpan grace)
    {
        long start = time.GetTimestamp();
        await Task.WhenAny(ended, Task.Delay(grace, time)).ConfigureAwait(false);

        // Its children are not ours to wait for: they can only be looked at.
        while (tree.IsAlive && time.GetElapsedTime(start) < grace)
        {
            await Task.Delay(PollInterval, time).ConfigureAwait(false);
        }

        return ended.IsCompleted && !tree.IsAlive;
    }
}
