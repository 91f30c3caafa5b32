using System.Globalization;
using System.Text;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation;

/// <summary>Cleans, cuts and pads text for its place on the screen, in the glyphs that the terminal has.</summary>
internal static class Columns
{
    /// <summary>Text from outside, made harmless; without UTF-8 only what ASCII can show.</summary>
    public static string Clean(string text, Glyphs glyphs)
    {
        string clean = CleanText.Line(text);
        return glyphs.IsAscii && !Ascii.IsValid(clean) ? ToAscii(clean) : clean;
    }

    /// <summary>The text in at most so many columns, with a mark where it was cut.</summary>
    public static string Cut(string text, int width, Glyphs glyphs) => TextWidth.Cut(text, width, glyphs.Ellipsis);

    /// <summary>The text in exactly so many columns.</summary>
    public static string Fit(string text, int width, Align align, Glyphs glyphs) => align switch
    {
        Align.Left => TextWidth.PadRight(text, width, glyphs.Ellipsis),
        Align.Right => TextWidth.PadLeft(text, width, glyphs.Ellipsis),
    };

    private static string ToAscii(string text)
    {
        var ascii = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length;)
        {
            int length = StringInfo.GetNextTextElementLength(text, at);
            string element = text.Substring(at, length);
            ascii.Append(element switch
            {
                "\u2026" => "..",
                "\u2013" or "\u2014" => "-",
                "\u203a" => ">",
                "\u00b7" => ".",
                _ => Ascii.IsValid(element) ? element : "?",
            });
            at += length;
        }

        return ascii.ToString();
    }
}
