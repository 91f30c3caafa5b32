namespace Devx.Tui.Terminal;

/// <summary>A colour that a program asked for: none of its own, one of the terminal's palette of 256, or any.</summary>
internal readonly record struct ProgramColor
{
    private const int Any = 1 << 24;

    /// <summary>0 for none, 1 to 256 for the palette, above that red, green and blue.</summary>
    private readonly int _value;

    private ProgramColor(int value) => _value = value;

    /// <summary>True for the terminal's own colour.</summary>
    public bool IsDefault => _value == 0;

    /// <summary>The place in the palette, 0 to 255; null for any other colour.</summary>
    public int? Index => _value is > 0 and <= 256 ? _value - 1 : null;

    /// <summary>Its parts; for the first sixteen of the palette a guess, as these are the terminal's own.</summary>
    public (byte Red, byte Green, byte Blue) Parts =>
        Index is { } index ? PaletteColor.Parts(index) : ((byte)(_value >> 16), (byte)(_value >> 8), (byte)_value);

    public static ProgramColor OfPalette(int index) => new(index + 1);

    public static ProgramColor Of(byte red, byte green, byte blue) => new(Any | (red << 16) | (green << 8) | blue);
}
