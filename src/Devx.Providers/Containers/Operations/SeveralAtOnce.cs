namespace Devx.Providers.Containers.Operations;

/// <summary>Asks the same of many targets, several of them at the same time.</summary>
internal static class SeveralAtOnce
{
    /// <summary>Engines do not get faster by more, and each is a process.</summary>
    public const int Most = 8;

    /// <summary>The answers in the order of the targets.</summary>
    public static async Task<TAnswer[]> AskAsync<TTarget, TAnswer>(
        IReadOnlyList<TTarget> targets, Func<TTarget, CancellationToken, Task<TAnswer>> ask, CancellationToken cancellationToken)
    {
        var answers = new TAnswer[targets.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Most, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, targets.Count, options, async (index, token) =>
            answers[index] = await ask(targets[index], token).ConfigureAwait(false)).ConfigureAwait(false);
        return answers;
    }
}
