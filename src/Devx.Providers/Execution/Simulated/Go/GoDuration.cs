using System.Globalization;
using System.Text.RegularExpressions;

namespace Devx.Providers.Execution.Simulated.Go;

/// <summary>Lengths of time as Go writes them: 15s, 40m, 1h30m, 500ms.</summary>
internal static partial class GoDuration
{
    /// <summary>The length of time; null for anything that Go does not read.</summary>
    public static TimeSpan? Parse(string text)
    {
        if (text == "0")
        {
            return TimeSpan.Zero;
        }

        Match whole = Whole().Match(text);
        if (!whole.Success)
        {
            return null;
        }

        var sum = TimeSpan.Zero;
        foreach (Match part in Part().Matches(text))
        {
            sum += double.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture) * Unit(part.Groups[2].Value);
        }

        return sum;
    }

    private static TimeSpan Unit(string unit) => unit switch
    {
        "h" => TimeSpan.FromHours(1),
        "m" => TimeSpan.FromMinutes(1),
        "s" => TimeSpan.FromSeconds(1),
        _ => TimeSpan.FromMilliseconds(1),
    };

    [GeneratedRegex(@"^(?:\d+(?:\.\d+)?(?:ms|h|m|s))+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(\d+(?:\.\d+)?)(ms|h|m|s)")]
    private static partial Regex Part();
}
