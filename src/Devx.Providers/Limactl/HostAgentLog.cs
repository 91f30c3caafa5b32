using System.Text.Json;

namespace Devx.Providers.Limactl;

/// <summary>
/// What an instance's host agent has said since it started, from its <c>ha.stdout.log</c>, which is made anew at each start. The list
/// says "Running" minutes before ssh answers; only this says when the guest is ready.
/// </summary>
/// <param name="FirstEventAt">When the VM was started; null when the host agent has said nothing yet.</param>
/// <param name="IsReady">True when the guest is up.</param>
/// <param name="IsDegraded">True when it is up with something missing.</param>
internal sealed record HostAgentLog(DateTimeOffset? FirstEventAt, bool IsReady, bool IsDegraded)
{
    /// <summary>Since when we have seen this host agent say nothing; null when it has said something.</summary>
    public DateTimeOffset? SilentSince { get; init; }

    /// <summary>Reads the log. The last line may be half written: lines that cannot be read say nothing.</summary>
    public static HostAgentLog Parse(string text)
    {
        var log = new HostAgentLog(null, false, false);
        foreach (LimactlHostAgentEvent line in text.Split('\n').Select(ParseLine).OfType<LimactlHostAgentEvent>())
        {
            log = new HostAgentLog(
                log.FirstEventAt ?? line.Time,
                log.IsReady || line.Status is { Running: true },
                log.IsDegraded || line.Status is { Degraded: true });
        }

        return log;
    }

    private static LimactlHostAgentEvent? ParseLine(string line)
    {
        try
        {
            return line.StartsWith('{') ? JsonSerializer.Deserialize(line, LimactlJson.Default.LimactlHostAgentEvent) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
