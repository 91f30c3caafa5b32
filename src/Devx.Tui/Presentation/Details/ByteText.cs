using System.Globalization;
using Devx.Providers.Contracts;

namespace Devx.Tui.Presentation.Details;

/// <summary>Sizes from some bytes to many gigabytes, with up to three digits: <c>512 B</c>, <c>1.5 K</c>, <c>77.8 M</c>.</summary>
internal static class ByteText
{
    private const string Units = "BKMGT";

    public static string Of(ByteSize? size, Glyphs glyphs)
    {
        if (size is not { } known)
        {
            return glyphs.Dash;
        }

        double value = known.Bytes;
        int unit = 0;
        while (value >= 1023.5 && unit < Units.Length - 1)
        {
            value /= 1024;
            unit++;
        }

        string number = value.ToString(unit > 0 && value < 99.95 ? "0.0" : "0", CultureInfo.InvariantCulture);
        return $"{number} {Units[unit]}";
    }
}
