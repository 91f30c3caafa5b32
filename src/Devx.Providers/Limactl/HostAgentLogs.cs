using System.Collections.Concurrent;
using Devx.Providers.Execution;

namespace Devx.Providers.Limactl;

/// <summary>Reads the host agents' logs; one that has said "ready" is not read again while that host agent lives.</summary>
internal sealed class HostAgentLogs(IHostFiles files, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (int Process, HostAgentLog Log)> _ready = new();
    private readonly ConcurrentDictionary<string, (int Process, DateTimeOffset Since)> _silent = new();

    /// <summary>The log of an instance's living host agent; null when there is none or it cannot be read.</summary>
    public HostAgentLog? Of(LimactlInstance instance)
    {
        if (instance is not { HostAgentProcess: { } process, Dir: { Length: > 0 } folder })
        {
            return null;
        }

        if (_ready.TryGetValue(folder, out (int Process, HostAgentLog Log) known) && known.Process == process)
        {
            return known.Log;
        }

        if (files.ReadText($"{folder}/ha.stdout.log") is not { } text)
        {
            return null;
        }

        var log = HostAgentLog.Parse(text);
        if (log.IsReady)
        {
            _ready[folder] = (process, log);
        }

        return log.FirstEventAt is null ? log with { SilentSince = SilentSince(folder, process) } : log;
    }

    private DateTimeOffset SilentSince(string folder, int process) => _silent.AddOrUpdate(
        folder, _ => (process, time.GetUtcNow()), (_, seen) => seen.Process == process ? seen : (process, time.GetUtcNow())).Since;
}
