using Devx.Providers.Contracts;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>Makes a rate of the totals that are read one after the other.</summary>
internal sealed class RateMeter
{
    private (ByteSize Total, long At)? _last;

    /// <summary>Bytes in a second since the total before; null when there is none that compares.</summary>
    public double? PerSecond(ByteSize? total, TimeProvider time)
    {
        long now = time.GetTimestamp();
        double? rate = total is { } present && _last is { } before && present >= before.Total
            && time.GetElapsedTime(before.At, now) is { TotalSeconds: > 0 } elapsed
            ? (present.Bytes - before.Total.Bytes) / elapsed.TotalSeconds
            : null;
        _last = total is { } known ? (known, now) : null;
        return rate;
    }
}
