using System.Threading.Channels;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated;

/// <summary>
/// The last things that happened, and who wants to hear of the next. Who watches goes on where he is told, before the clock of a test can:
/// so it is told outside of all locks, by one thread at a time, which keeps the order.
/// </summary>
internal sealed class SimulatedHistory
{
    private const int Kept = 1000;
    private readonly Queue<SimulatedChange> _changes = new();
    private readonly Lock _lock = new();
    private readonly List<Channel<SimulatedChange>> _watchers = [];
    private readonly Queue<(SimulatedChange Change, Channel<SimulatedChange>[] Watchers)> _untold = new();
    private bool _isTelling;

    /// <summary>Keeps a change, to be told with the next <see cref="Tell"/>.</summary>
    public void Add(SimulatedChange change)
    {
        lock (_lock)
        {
            _changes.Enqueue(change);
            if (_changes.Count > Kept)
            {
                _changes.Dequeue();
            }

            _untold.Enqueue((change, [.. _watchers]));
        }
    }

    /// <summary>Tells what has been added; nothing when that is being done already.</summary>
    public void Tell()
    {
        lock (_lock)
        {
            if (_isTelling)
            {
                return;
            }

            _isTelling = true;
        }

        while (TakeUntold() is { } untold)
        {
            foreach (Channel<SimulatedChange> watcher in untold.Watchers)
            {
                watcher.Writer.TryWrite(untold.Change);
            }
        }
    }

    /// <summary>The kept changes since a moment, followed by new ones.</summary>
    public SimulatedWatch Watch(DateTimeOffset since)
    {
        lock (_lock)
        {
            Channel<SimulatedChange> channel = Channel.CreateUnbounded<SimulatedChange>(
                new UnboundedChannelOptions { AllowSynchronousContinuations = true });
            SimulatedChange[] past = [.. _changes.Where(change => change.At >= since)];
            _watchers.Add(channel);
            return new SimulatedWatch(past, channel.Reader, () => Forget(channel));
        }
    }

    private (SimulatedChange Change, Channel<SimulatedChange>[] Watchers)? TakeUntold()
    {
        lock (_lock)
        {
            if (_untold.TryDequeue(out (SimulatedChange, Channel<SimulatedChange>[]) untold))
            {
                return untold;
            }

            _isTelling = false;
            return null;
        }
    }

    private void Forget(Channel<SimulatedChange> channel)
    {
        lock (_lock)
        {
            _watchers.Remove(channel);
        }
    }
}
