using System.Threading.Channels;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated;

/// <summary>The last things that happened, and who wants to hear of the next. Its owner keeps calls apart.</summary>
internal sealed class SimulatedHistory
{
    private const int Kept = 1000;
    private readonly Queue<SimulatedChange> _changes = new();
    private readonly Lock _lock = new();
    private readonly List<Channel<SimulatedChange>> _watchers = [];

    /// <summary>Keeps a change and tells it.</summary>
    public void Add(SimulatedChange change)
    {
        lock (_lock)
        {
            _changes.Enqueue(change);
            if (_changes.Count > Kept)
            {
                _changes.Dequeue();
            }

            foreach (Channel<SimulatedChange> watcher in _watchers)
            {
                watcher.Writer.TryWrite(change);
            }
        }
    }

    /// <summary>The kept changes since a moment, followed by new ones.</summary>
    public SimulatedWatch Watch(DateTimeOffset since)
    {
        lock (_lock)
        {
            Channel<SimulatedChange> channel = Channel.CreateUnbounded<SimulatedChange>();
            SimulatedChange[] past = [.. _changes.Where(change => change.At >= since)];
            _watchers.Add(channel);
            return new SimulatedWatch(past, channel.Reader, () => Forget(channel));
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
