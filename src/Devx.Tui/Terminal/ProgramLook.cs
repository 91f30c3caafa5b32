using System.Globalization;
using System.Text;

namespace Devx.Tui.Terminal;

/// <summary>The look that a program gave to a piece of its text; by default none.</summary>
internal readonly record struct ProgramLook(ProgramColor Foreground, ProgramColor Background, ProgramStyle Style)
{
    private static readonly (ProgramStyle Style, int Code)[] Codes =
    [
        (ProgramStyle.Bold, 1), (ProgramStyle.Faint, 2), (ProgramStyle.Italic, 3), (ProgramStyle.Underline, 4),
        (ProgramStyle.Reverse, 7), (ProgramStyle.Strikethrough, 9),
    ];

    /// <summary>The sequence that sets it on a terminal; empty for none.</summary>
    public string Sequence
    {
        get
        {
            if (this == default)
            {
                return "";
            }

            var text = new StringBuilder("\e[0");
            foreach ((ProgramStyle style, int code) in Codes)
            {
                if (Style.HasFlag(style))
                {
                    text.Append(CultureInfo.InvariantCulture, $";{code}");
                }
            }

            Append(text, Foreground, 38);
            Append(text, Background, 48);
            return text.Append('m').ToString();
        }
    }

    private static void Append(StringBuilder text, ProgramColor color, int code)
    {
        if (color.Index is { } index)
        {
            text.Append(CultureInfo.InvariantCulture, $";{code};5;{index}");
        }
        else if (!color.IsDefault)
        {
            (byte red, byte green, byte blue) = color.Parts;
            text.Append(CultureInfo.InvariantCulture, $";{code};2;{red};{green};{blue}");
        }
    }
}
