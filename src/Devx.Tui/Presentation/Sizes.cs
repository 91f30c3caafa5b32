using System.Globalization;
using Devx.Providers.Contracts;

namespace Devx.Tui.Presentation;

/// <summary>Memory and disk in few letters. Units are binary, as the providers count.</summary>
internal static class Sizes
{
    private const double TiB = 1024.0;

    /// <summary><c>412 M</c>, <c>1.9 G</c>, <c>22 G</c>, <c>1.5 T</c>.</summary>
    public static string Short(ByteSize? size, Glyphs glyphs) =>
        size is { } value ? $"{Number(value, UnitOf(value))} {UnitOf(value)}" : glyphs.Dash;

    /// <summary>A use and what it is part of, in one unit: <c>5.1/8 G</c>, <c>2.9/24 G</c>; the part that is not known is a dash.</summary>
    public static string Pair(ByteSize? used, ByteSize? total, Glyphs glyphs)
    {
        if (total is not { } whole)
        {
            return Short(used, glyphs);
        }

        char unit = UnitOf(whole);
        string of = In(whole, unit) < 10 ? Whole(whole, unit) : Number(whole, unit);
        return $"{(used is { } part ? Number(part, unit) : glyphs.Dash)}/{of} {unit}";
    }

    /// <summary><c>8 GB</c>, <c>0.5 GB</c>: one digit at most.</summary>
    public static string Gigabytes(ByteSize size) => Whole(size, 'G') + " GB";

    /// <summary>Gigabytes with one digit always, for numbers that change.</summary>
    public static string GigabytesUsed(ByteSize size) => size.GiB.ToString("0.0", CultureInfo.InvariantCulture);

    private static char UnitOf(ByteSize size) => size.GiB switch
    {
        >= TiB => 'T',
        >= 1 => 'G',
        _ when size.MiB >= 1 || size.Bytes == 0 => 'M',
        _ => 'K',
    };

    private static string Number(ByteSize size, char unit)
    {
        double value = In(size, unit);
        return value.ToString((value < 9.95 && unit is 'G') || (value < 99.5 && unit is 'T') ? "0.0" : "0", CultureInfo.InvariantCulture);
    }

    private static string Whole(ByteSize size, char unit) => In(size, unit).ToString("0.#", CultureInfo.InvariantCulture);

    private static double In(ByteSize size, char unit) => unit switch
    {
        'T' => size.GiB / TiB,
        'G' => size.GiB,
        'M' => size.MiB,
        _ => size.Bytes / 1024.0,
    };
}
