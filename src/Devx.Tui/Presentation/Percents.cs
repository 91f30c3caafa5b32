using System.Globalization;

namespace Devx.Tui.Presentation;

/// <summary>Loads in whole percent; 100 is one core, for the whole computer all of it.</summary>
internal static class Percents
{
    /// <summary><c>142 %</c>, or a dash when it is not known.</summary>
    public static string Of(double? percent, Glyphs glyphs) =>
        percent is { } value && double.IsFinite(value)
            ? Math.Round(Math.Clamp(value, 0, 99_999)).ToString(CultureInfo.InvariantCulture) + " %"
            : glyphs.Dash;
}
