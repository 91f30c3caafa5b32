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

    /// <summary>Red, green and blue of a place in the palette; the first sixteen are each terminal's own, so theirs are a guess.</summary>
    public static (byte Red, byte Green, byte Blue) Parts(int index) => index switch
    {
        < 8 => Bits(index, 0xcd),
        8 => (0x7f, 0x7f, 0x7f),
        < 16 => Bits(index - 8, 0xff),
        < 232 => ((byte)CubeSteps[(index - 16) / 36], (byte)CubeSteps[(index - 16) / 6 % 6], (byte)CubeSteps[(index - 16) % 6]),
        _ => Grey(index - 232),
    };

    private static (byte Red, byte Green, byte Blue) Bits(int bits, byte level) =>
        ((byte)((bits & 1) * level), (byte)((bits >> 1 & 1) * level), (byte)((bits >> 2 & 1) * level));

    private static (byte Red, byte Green, byte Blue) Grey(int step)
    {
        byte value = (byte)(8 + (10 * step));
        return (value, value, value);
    }

    private static int Step(byte value) => value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40;

    private static int Distance(int red, int green, int blue, int otherRed, int otherGreen, int otherBlue)
    {
        (int r, int g, int b) = (red - otherRed, green - otherGreen, blue - otherBlue);
        return r * r + g * g + b * b;
    }
}
