using System.Globalization;
using Devx.Providers.Contracts;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>Reads how much a container may use at most.</summary>
internal static class LimitText
{
    private static readonly (string Unit, double MiB)[] Units = [("k", 1.0 / 1024), ("m", 1), ("g", 1024), ("t", 1024 * 1024)];

    /// <summary>Cores (<c>1.5</c>); null when the text is none.</summary>
    public static double? Cpus(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double cpus) && cpus > 0 ? cpus : null;

    /// <summary>What is wrong with a number of cores; null when nothing is, or nothing is typed.</summary>
    public static string? CpusProblem(string text) => text.Length > 0 && Cpus(text) is null ? "write a number of cores: 1.5" : null;

    /// <summary>
    /// An amount of memory with its unit (<c>512m</c>, <c>1.5 GB</c>), binary as engines count it; null when it is none. A bare number
    /// would be bytes, which nobody means.
    /// </summary>
    public static ByteSize? Memory(string text)
    {
        string plain = text.ToLowerInvariant().TrimEnd('b').TrimEnd('i');
        foreach ((string unit, double size) in Units)
        {
            if (plain.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(plain[..^1].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
                && ByteSize.FromMiB(number * size) is { Bytes: > 0 } memory)
            {
                return memory;
            }
        }

        return null;
    }

    /// <summary>What is wrong with an amount of memory; null when nothing is, or nothing is typed.</summary>
    public static string? MemoryProblem(string text) =>
        text.Length > 0 && Memory(text) is null ? "write a number and its unit: 512m, 2g" : null;
}
