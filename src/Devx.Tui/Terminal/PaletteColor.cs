namespace Devx.Tui.Terminal;

/// <summary>The fixed part of the palette of 256 colours: a cube of 6 × 6 × 6 from 16 on, 24 greys from 232 on.</summary>
internal static class PaletteColor
{
    private static readonly int[] CubeSteps = [0, 95, 135, 175, 215, 255];

    public static int Nearest(byte red, byte green, byte blue)
    {
        (int r, int g, int b) = (Step(red), Step(green), Step(blue));
        int grey = Math.Clamp(((red + green + blue) / 3 - 3) / 10, 0, 23);
        int greyValue = 8 + 10 * grey;
        return Distance(red, green, blue, greyValue, greyValue, greyValue)
            < Distance(red, green, blue, CubeSteps[r], CubeSteps[g], CubeSteps[b])
            ? 232 + grey
            : 16 + 36 * r + 6 * g + b;
    }

    private static int Step(byte value) => value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40;

    private static int Distance(int red, int green, int blue, int otherRed, int otherGreen, int otherBlue)
    {
        (int r, int g, int b) = (red - otherRed, green - otherGreen, blue - otherBlue);
        return r * r + g * g + b * b;
    }
}
