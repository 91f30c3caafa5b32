using System.Globalization;
using System.Text;

namespace Devx.Tui.Terminal;

/// <summary>Makes text from outside harmless: no control, format or bidirectional characters reach the terminal.</summary>
internal static class CleanText
{
    /// <summary>No script stacks more marks on one letter; towers of hundreds cover the lines above.</summary>
    private const int MostMarks = 6;

    /// <summary>The text on one line: line breaks and tabs become spaces, escape and other control characters a visible mark.</summary>
    public static string Line(string text)
    {
        if (!NeedsCleaning(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        int marks = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            clean.Append(rune.Value switch
            {
                '\t' or '\n' or '\r' => " ",

                // A mark at the beginning would settle on whatever is drawn before the text.
                _ when marks > MostMarks || (clean.Length == 0 && IsJoining(rune)) => "",
                _ => Clean(rune),
            });
        }

        return clean.ToString();
    }

    private static bool NeedsCleaning(string text)
    {
        foreach (char letter in text)
        {
            if (letter is < ' ' or (>= '\x7f' and < '\xa1') or '\xad' or >= '\u0300')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJoining(Rune rune) => IsMark(rune) || rune.Value == 0x200d;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static string Clean(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => "\u00b7",
        UnicodeCategory.Format when rune.Value == 0x200d => "\u200d",
        UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => "",
        _ => rune.ToString(),
    };
}
