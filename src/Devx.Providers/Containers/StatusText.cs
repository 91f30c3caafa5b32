using System.Globalization;

namespace Devx.Providers.Containers;

/// <summary>
/// What the status column of <c>docker ps</c> tells beyond the state: <c>Up 2 hours (healthy)</c>, <c>Exited (3) 5 days ago</c>.
/// </summary>
/// <param name="UpFor">How long the present run has lasted.</param>
/// <param name="EndedAgo">How long ago the last run ended.</param>
/// <param name="ExitCode">The code it ended with.</param>
/// <param name="Health">What the health check says.</param>
internal readonly record struct StatusText(TimeSpan? UpFor, TimeSpan? EndedAgo, int? ExitCode, ContainerHealth Health)
{
    /// <summary>Reads a status; what it does not tell stays null.</summary>
    public static StatusText Parse(string text)
    {
        if (text.StartsWith("Up ", StringComparison.Ordinal))
        {
            return new StatusText(RoundedDuration.Parse(text[3..]), null, null, HealthIn(text));
        }

        int open = text.IndexOf('(', StringComparison.Ordinal);
        int close = text.IndexOf(')', StringComparison.Ordinal);
        if (open < 0 || close < open || !int.TryParse(text[(open + 1)..close], CultureInfo.InvariantCulture, out int code))
        {
            return default;
        }

        return new StatusText(null, RoundedDuration.Parse(text[(close + 1)..]), code, ContainerHealth.None);
    }

    private static ContainerHealth HealthIn(string text) =>
        text.EndsWith("(healthy)", StringComparison.Ordinal) ? ContainerHealth.Healthy
        : text.EndsWith("(unhealthy)", StringComparison.Ordinal) ? ContainerHealth.Unhealthy
        : text.EndsWith("(health: starting)", StringComparison.Ordinal) ? ContainerHealth.Starting
        : ContainerHealth.None;
}
