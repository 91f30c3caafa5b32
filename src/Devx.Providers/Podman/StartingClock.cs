using System.Collections.Concurrent;

namespace Devx.Providers.Podman;

/// <summary>Remembers how long podman has called a machine "starting": after a killed start it does so for ever.</summary>
internal sealed class StartingClock(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _since = [];

    /// <summary>Since how long; zero at first sight.</summary>
    public TimeSpan Age(string name, bool isStarting)
    {
        if (isStarting)
        {
            return time.GetUtcNow() - _since.GetOrAdd(name, _ => time.GetUtcNow());
        }

        _since.TryRemove(name, out _);
        return TimeSpan.Zero;
    }
}
