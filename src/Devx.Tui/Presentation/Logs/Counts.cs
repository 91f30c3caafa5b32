using System.Globalization;

namespace Devx.Tui.Presentation.Logs;

/// <summary>Large numbers that can be read: <c>1 204</c>.</summary>
internal static class Counts
{
    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = " ", NumberDecimalDigits = 0 };

    public static string Of(long count) => count.ToString("N0", Grouped);
}
