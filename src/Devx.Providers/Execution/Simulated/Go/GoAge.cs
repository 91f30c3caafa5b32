namespace Devx.Providers.Execution.Simulated.Go;

/// <summary>Lengths of time in the words of docker's go-units.</summary>
internal static class GoAge
{
    /// <summary><c>Less than a second</c>, <c>5 minutes</c>, <c>About an hour</c>, <c>3 days</c>.</summary>
    public static string Of(TimeSpan age)
    {
        int seconds = (int)age.TotalSeconds, minutes = (int)age.TotalMinutes, hours = (int)(age.TotalHours + 0.5);
        return (seconds, minutes, hours) switch
        {
            ( < 1, _, _) => "Less than a second",
            (1, _, _) => "1 second",
            ( < 60, _, _) => $"{seconds} seconds",
            (_, 1, _) => "About a minute",
            (_, < 60, _) => $"{minutes} minutes",
            (_, _, 1) => "About an hour",
            (_, _, < 48) => $"{hours} hours",
            (_, _, < 24 * 7 * 2) => $"{hours / 24} days",
            (_, _, < 24 * 30 * 2) => $"{hours / 24 / 7} weeks",
            (_, _, < 24 * 365 * 2) => $"{hours / 24 / 30} months",
            _ => $"{(int)age.TotalHours / 24 / 365} years",
        };
    }
}
