using System.Globalization;
using Devx.Providers.Execution.Simulated.Go;

namespace Devx.Providers.Execution.Simulated.Cobra;

/// <summary>The values of flags that are more than text, refused in the words of Go's strconv when they are not.</summary>
/// <param name="kinds">What each of those flags must be, as <c>name</c> or <c>n,name</c>.</param>
internal sealed class FlagValues(IReadOnlyDictionary<string, FlagKind> kinds)
{
    /// <summary>
    /// <c>invalid argument "abc" for "-c, --cpus" flag: strconv.ParseInt: parsing "abc": invalid syntax</c>; null when all is well.
    /// </summary>
    public string? Complaint(CobraArguments arguments)
    {
        foreach ((string flag, FlagKind kind) in kinds)
        {
            bool hasLetter = flag.Length > 2 && flag[1] == ',';
            foreach (string value in arguments.Values(hasLetter ? flag[2..] : flag))
            {
                if (Complaint(kind, value) is { } complaint)
                {
                    string display = hasLetter ? $"-{flag[0]}, --{flag[2..]}" : $"--{flag}";
                    return $"invalid argument \"{value}\" for \"{display}\" flag: {complaint}";
                }
            }
        }

        return null;
    }

    /// <summary>A whole number; null when the flag was not given.</summary>
    public static int? Integer(CobraArguments arguments, string flag) =>
        arguments.Value(flag) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>A number; null when the flag was not given.</summary>
    public static double? Number(CobraArguments arguments, string flag) =>
        arguments.Value(flag) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string? Complaint(FlagKind kind, string value) => kind switch
    {
        FlagKind.Integer => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? null
            : $"strconv.ParseInt: parsing \"{value}\": invalid syntax",
        FlagKind.Number => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? null
            : $"strconv.ParseFloat: parsing \"{value}\": invalid syntax",
        FlagKind.Duration => GoDuration.Parse(value) is null ? $"time: invalid duration \"{value}\"" : null,
    };
}
