using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Logs;

/// <summary>A log whose lines come in the order of their times.</summary>
internal static class OrderedLog
{
    /// <summary>How long a line waits for older ones of the other stream.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);

    /// <summary>Reads a log in order. What came before a failure comes before it here too.</summary>
    /// <param name="read">The log as it arrives.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async IAsyncEnumerable<ContainerLogLine> ReadAsync(
        Func<CancellationToken, IAsyncEnumerable<ContainerLogLine>> read, TimeProvider time,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var order = new LogOrder();
        var quiet = new QuietWatch(time, Rest);
        Task<bool>? pending = null;
        (bool IsThere, ProviderException? Failure) next;
        IAsyncEnumerator<ContainerLogLine> lines = read(ending.Token).GetAsyncEnumerator(ending.Token);
        try
        {
            do
            {
                ValueTask<bool> moving = lines.MoveNextAsync();
                pending = moving.IsCompleted ? null : moving.AsTask();
                if (pending is not null && order.HasLines && await quiet.IsQuietBeforeAsync(pending, ending.Token).ConfigureAwait(false))
                {
                    foreach (ContainerLogLine line in order.Release(isComplete: true))
                    {
                        yield return line;
                    }
                }

                next = await TakeAsync(pending is null ? moving : new ValueTask<bool>(pending)).ConfigureAwait(false);
                if (next.IsThere && order.Passes(lines.Current))
                {
                    yield return lines.Current;
                    continue;
                }

                if (next.IsThere)
                {
                    quiet.Touch();
                    order.Add(lines.Current);
                }

                if (!next.IsThere || order.IsFull)
                {
                    foreach (ContainerLogLine line in order.Release(isComplete: !next.IsThere))
                    {
                        yield return line;
                    }
                }
            }
            while (next.IsThere);
        }
        finally
        {
            // The reader may leave while a line is awaited; the log must not be left running, nor be disposed of while it runs.
            await ending.CancelAsync().ConfigureAwait(false);
            await ((Task?)pending ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await lines.DisposeAsync().ConfigureAwait(false);
        }

        if (next.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private static async ValueTask<(bool IsThere, ProviderException? Failure)> TakeAsync(ValueTask<bool> moving)
    {
        try
        {
            return (await moving.ConfigureAwait(false), null);
        }
        catch (ProviderException exception)
        {
            return (false, exception);
        }
    }
}
