using System.Globalization;
using Devx.Providers.Contracts;

namespace Devx.Tui.Dialogs.Run;

/// <summary>Reads how much a container may use at most.</summary>
internal static class LimitText
{
    private static readonly (string Unit, double MiB)[] Units = [("k", 1.0 / 1024), ("m", 1), ("g", 1024)];

    /// <summary>Cores (<c>1.5</c>); null when the text is none.</summary>
    public static double? Cpus(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double cpus) && cpus > 0 ? cpus : null;

    /// <summary>An amount of memory with its unit (<c>512m</c>, <c>1.5 GB</c>), binary as engines count it; null when it is none.</summary>
    public static ByteSize? Memory(string text)
    {
        string plain = text.ToLowerInvariant().TrimEnd('b').TrimEnd('i');
        foreach ((string unit, double size) in Units)
        {
            if (plain.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(plain[..^1].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
                && number > 0)
            {
                return ByteSize.FromMiB(number * size);
            }
        }

        return null;
    }
}
