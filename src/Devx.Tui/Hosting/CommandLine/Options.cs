using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Hosting.CommandLine;

/// <summary>The options of devx-tui.</summary>
internal sealed class Options
{
    private static readonly TimeSpan UsualInterval = new SessionOptions().Interval;
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromHours(1);

    public Option<string?> Provider { get; } = new("--provider")
    {
        Description = "The provider for new machines, for this session (also: DEVX_PROVIDER); with list and providers: only this one",
        HelpName = "NAME",
        Recursive = true,
    };

    public Option<bool> Demo { get; } = new("--demo")
    {
        Description = "Show a simulated computer with machines of all providers; nothing real is touched",
        Recursive = true,
    };

    public Option<TimeSpan?> Interval { get; } = new("--interval")
    {
        Description = $"Seconds between two readings of numbers, from 0.5 to 3600; {UsualInterval.TotalSeconds} if not given",
        HelpName = "SECONDS",
        CustomParser = ParseInterval,
    };

    public Option<bool> Ascii { get; } = new("--ascii")
    {
        Description = "Draw signs, bars and frames in ASCII",
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Print JSON instead of a table",
    };

    public DashboardRequest Dashboard(ParseResult result) =>
        new(result.GetValue(Provider), result.GetValue(Demo), result.GetValue(Interval) ?? UsualInterval, result.GetValue(Ascii));

    public ListingRequest Listing(ParseResult result) => new(result.GetValue(Provider), result.GetValue(Demo), result.GetValue(Json));

    private static TimeSpan? ParseInterval(ArgumentResult result)
    {
        string word = result.Tokens.Single().Value;
        if (double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
            && seconds >= ShortestInterval.TotalSeconds && seconds <= LongestInterval.TotalSeconds)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        result.AddError($"--interval is a number of seconds from 0.5 to 3600, not \"{word}\".");
        return null;
    }
}
