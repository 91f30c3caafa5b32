using System.Globalization;
using System.Text.RegularExpressions;

namespace Devx.Providers.Execution.Simulated.Go;

/// <summary>Sizes as docker's go-units writes and reads them.</summary>
internal static partial class GoSize
{
    private static readonly string[] BinaryUnits = ["B", "KiB", "MiB", "GiB", "TiB"];
    private static readonly string[] DecimalUnits = ["B", "kB", "MB", "GB", "TB"];

    /// <summary>In powers of 1024, with four digits that count: <c>768MiB</c>, <c>1.5GiB</c>.</summary>
    public static string Binary(double bytes) => Scale(bytes, 1024, BinaryUnits);

    /// <summary>In powers of 1000, with four digits that count: <c>77.6MB</c>.</summary>
    public static string Decimal(double bytes) => Scale(bytes, 1000, DecimalUnits);

    /// <summary>Reads an amount of memory, where K, M and G are powers of 1024 in every spelling; null for anything else.</summary>
    public static long? Parse(string text)
    {
        Match match = Amount().Match(text);
        return match.Success
            ? (long)(double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * Math.Pow(1024, Power(match.Groups[2].Value)))
            : null;
    }

    private static int Power(string unit) =>
        "kmgtp".IndexOf(unit, StringComparison.OrdinalIgnoreCase) is var at && unit.Length > 0 ? at + 1 : 0;

    private static string Scale(double value, double step, string[] units)
    {
        int unit = 0;
        while (value >= step && unit < units.Length - 1)
        {
            value /= step;
            unit++;
        }

        return value.ToString("G4", CultureInfo.InvariantCulture) + units[unit];
    }

    [GeneratedRegex(@"^(\d+(?:\.\d+)?) ?([kKmMgGtTpP]?)(?:i?[bB])?$")]
    private static partial Regex Amount();
}
