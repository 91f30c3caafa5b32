using Devx.Providers.Contracts;

namespace Devx.Tui.Presentation.Details;

/// <summary>Bytes in a second, and round numbers for the top of their charts.</summary>
internal static class Rates
{
    /// <summary><c>1.2 M/s</c>, or a dash when it is not known.</summary>
    public static string Of(double? perSecond, Glyphs glyphs) =>
        perSecond is { } rate ? ByteText.Of(new ByteSize((long)rate), glyphs) + "/s" : glyphs.Dash;

    /// <summary>The next power of two, so that the top of a chart is a round number of bytes and changes rarely.</summary>
    public static double RoundBytes(double peak, double least)
    {
        double top = least;
        while (top < peak)
        {
            top *= 2;
        }

        return top;
    }
}
