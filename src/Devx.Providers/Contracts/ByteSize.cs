using System.Globalization;

namespace Devx.Providers.Contracts;

/// <summary>An amount of memory or disk.</summary>
/// <param name="Bytes"><value>Bytes, 0 or more.</value></param>
public readonly record struct ByteSize(long Bytes) : IComparable<ByteSize>
{
    /// <summary>The size in binary gigabytes (2^30).</summary>
    public double GiB => Bytes / (double)(1L << 30);

    /// <summary>The size in binary megabytes (2^20).</summary>
    public double MiB => Bytes / (double)(1L << 20);

    /// <summary>A size of so many KiB (2^10).</summary>
    public static ByteSize FromKiB(long value) => new(value << 10);

    /// <summary>A size of so many MiB (2^20).</summary>
    public static ByteSize FromMiB(double value) => new((long)(value * (1L << 20)));

    /// <summary>A size of so many GiB (2^30).</summary>
    public static ByteSize FromGiB(double value) => new((long)(value * (1L << 30)));

    /// <summary>
    /// Reads what the CLIs print: <c>1.98MB</c>, <c>684KiB</c>, <c>0B</c>, <c>4GiB</c>, <c>12345</c>. <c>kB MB GB TB</c> are decimal,
    /// <c>KiB MiB GiB TiB</c> binary, no unit is bytes. Null for anything else (<c>--</c>, <c>N/A</c>).
    /// </summary>
    public static ByteSize? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        ReadOnlySpan<char> span = text.AsSpan().Trim();
        int end = 0;
        while (end < span.Length && (char.IsAsciiDigit(span[end]) || span[end] == '.'))
        {
            end++;
        }

        if (!double.TryParse(span[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            || UnitBytes(span[end..].Trim()) is not { } unit || number * unit >= long.MaxValue)
        {
            return null;
        }

        return new ByteSize((long)Math.Round(number * unit));
    }

    /// <inheritdoc/>
    public int CompareTo(ByteSize other) => Bytes.CompareTo(other.Bytes);

    /// <summary>Compares two sizes.</summary>
    public static bool operator <(ByteSize left, ByteSize right) => left.Bytes < right.Bytes;

    /// <summary>Compares two sizes.</summary>
    public static bool operator >(ByteSize left, ByteSize right) => left.Bytes > right.Bytes;

    /// <summary>Compares two sizes.</summary>
    public static bool operator <=(ByteSize left, ByteSize right) => left.Bytes <= right.Bytes;

    /// <summary>Compares two sizes.</summary>
    public static bool operator >=(ByteSize left, ByteSize right) => left.Bytes >= right.Bytes;

    private static double? UnitBytes(ReadOnlySpan<char> unit) => unit switch
    {
        "" or "B" or "b" => 1,
        "kB" or "KB" or "k" => 1e3,
        "MB" => 1e6,
        "GB" => 1e9,
        "TB" => 1e12,
        "KiB" or "K" => 1L << 10,
        "MiB" or "M" => 1L << 20,
        "GiB" or "G" => 1L << 30,
        "TiB" or "T" => 1L << 40,
        _ => null,
    };
}
