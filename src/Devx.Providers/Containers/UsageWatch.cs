using System.Runtime.CompilerServices;
using Devx.Providers.Containers.KernelUsage;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>
/// What containers use, round after round: from the kernel's counters when the wanted containers run on this host, otherwise from one
/// stream of the CLI, which lives only as long as something is wanted.
/// </summary>
/// <param name="host">The computer.</param>
/// <param name="stream">The stats stream of the CLI for an interval.</param>
/// <param name="reader">Reads such a stream.</param>
/// <param name="explain">Turns a failed stream into words.</param>
internal sealed class UsageWatch(
    HostAccess host, Func<TimeSpan, CommandRequest> stream, Func<IUsageReader> reader, Func<CommandResult, ProviderException> explain)
{
    private readonly KernelCounters _kernel = new(host);

    /// <summary>Rounds until cancelled.</summary>
    public async IAsyncEnumerable<IReadOnlyList<ContainerUsage>> RunAsync(
        Func<IReadOnlyList<ContainerInfo>> containers, TimeSpan interval, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            IReadOnlyList<ContainerInfo> wanted = containers();
            IReadOnlyList<ContainerUsage> counted = _kernel.Read(wanted);
            if (counted.Count > 0)
            {
                yield return counted;
            }
            else if (wanted.Count > 0)
            {
                IAsyncEnumerable<IReadOnlyList<ContainerUsage>> rounds = StreamAsync(containers, interval, cancellationToken);
                await foreach (IReadOnlyList<ContainerUsage> round in rounds.ConfigureAwait(false))
                {
                    yield return round;
                }
            }

            await Task.Delay(interval, host.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<ContainerUsage>> StreamAsync(
        Func<IReadOnlyList<ContainerInfo>> containers, TimeSpan interval, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IUsageReader rounds = reader();
        long? last = null;
        IAsyncEnumerable<string> lines = ExplainedStream.LinesAsync(host.Runner, stream(interval), explain, cancellationToken);
        await foreach (string line in lines.ConfigureAwait(false))
        {
            if (rounds.Take(line) is not { } round || (last is { } then && host.Time.GetElapsedTime(then) < interval))
            {
                continue;
            }

            last = host.Time.GetTimestamp();
            IReadOnlyList<ContainerInfo> wanted = containers();
            if (wanted.Count == 0 || _kernel.Read(wanted).Count > 0)
            {
                yield break;
            }

            yield return Wanted(round, wanted);
        }
    }

    /// <summary>The rows of wanted containers, under their full ids: some versions print 12 characters whatever they are told.</summary>
    private static List<ContainerUsage> Wanted(IReadOnlyList<ContainerUsage> round, IReadOnlyList<ContainerInfo> wanted)
    {
        var byId = wanted.ToLookup(container => Short(container.Id));
        return [.. round.SelectMany(
            usage => byId[Short(usage.ContainerId)].Take(1).Select(container => usage with { ContainerId = container.Id }))];
    }

    private static string Short(string id) => id.Length > 12 ? id[..12] : id;
}
