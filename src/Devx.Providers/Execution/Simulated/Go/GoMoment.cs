using System.Globalization;

namespace Devx.Providers.Execution.Simulated.Go;

/// <summary>Moments as <c>--since</c> and <c>--until</c> take them.</summary>
internal static class GoMoment
{
    /// <summary>A Unix time, a length of time before now, or a date with time; null for nothing.</summary>
    public static DateTimeOffset? Parse(string? text, DateTimeOffset now) =>
        text is null ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
        : GoDuration.Parse(text) is { } ago ? now - ago
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment) ? moment
        : null;
}
