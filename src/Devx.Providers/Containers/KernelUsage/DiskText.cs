using System.Globalization;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.KernelUsage;

/// <summary>
/// Reads what a group read and wrote: <c>8:0 rbytes=4096 wbytes=0 …</c> in version 2, <c>8:0 Read 4096</c> in version 1, a line for each
/// device.
/// </summary>
internal static class DiskText
{
    /// <summary>The sum of the numbers behind a word over all devices; 0 for none, null when there is no text.</summary>
    public static ByteSize? Sum(string? text, string word)
    {
        if (text is null)
        {
            return null;
        }

        long sum = 0;
        foreach (string line in text.Split('\n'))
        {
            int at = line.IndexOf(word, StringComparison.Ordinal);
            ReadOnlySpan<char> rest = at < 0 ? [] : line.AsSpan(at + word.Length);
            int end = rest.IndexOfAnyExceptInRange('0', '9');
            ReadOnlySpan<char> digits = end < 0 ? rest : rest[..end];
            sum += long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;
        }

        return new ByteSize(sum);
    }
}
