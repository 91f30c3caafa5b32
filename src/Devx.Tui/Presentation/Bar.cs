namespace Devx.Tui.Presentation;

/// <summary>A share of a whole as a bar.</summary>
internal static class Bar
{
    /// <summary>At least one cell when there is something, all of them only when it is full.</summary>
    public static string Of(double share, int width, Glyphs glyphs)
    {
        double part = double.IsFinite(share) ? Math.Clamp(share, 0, 1) : 0;
        int full = (int)Math.Round(part * width);
        full = part > 0 && full == 0 ? 1 : part < 1 && full == width ? width - 1 : full;
        full = Math.Clamp(full, 0, Math.Max(0, width));
        return Repeat(glyphs.BarFull, full) + Repeat(glyphs.BarEmpty, width - full);
    }

    private static string Repeat(string glyph, int count) => count <= 0 ? "" : new string(glyph[0], count);
}
