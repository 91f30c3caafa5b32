using System.Buffers;
using System.Globalization;
using System.Text;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Devx.Tui.Terminal;

/// <summary>Writes the change from one look of text to another as one SGR sequence, with no more colours than the terminal has.</summary>
internal sealed class SgrEncoder(ColorLevel level)
{
    private const int BackgroundOffset = 10;
    private const int DefaultForeground = 39;

    /// <summary>A program in all colours of the rainbow must not fill the memory with them.</summary>
    private const int MostKnown = 1024;

    private static readonly (TextStyle Style, int Code)[] Styles =
    [
        (TextStyle.Bold, 1), (TextStyle.Faint, 2), (TextStyle.Italic, 3), (TextStyle.Underline, 4), (TextStyle.Blink, 5),
        (TextStyle.Reverse, 7), (TextStyle.Strikethrough, 9),
    ];

    /// <summary>The sixteen colours by name are the terminal's own, whatever it shows for them.</summary>
    private static readonly Dictionary<Color, int> Named = Enum.GetValues<ColorName16>()
        .Select(name => new Color(in name)).ToDictionary(color => color, color => (int)color.GetAnsiColorCode());

    private readonly Dictionary<Color, string> _foregrounds = [];
    private readonly Dictionary<Color, string> _backgrounds = [];
    private readonly List<string> _parameters = [];

    /// <summary>The terminal's own colours and no style: what SGR 0 gives.</summary>
    public static Attribute Plain { get; } = new(in Color.None, in Color.None);

    public void Append(IBufferWriter<byte> target, Attribute from, Attribute to)
    {
        _parameters.Clear();
        if ((from.Style & ~to.Style) != TextStyle.None)
        {
            _parameters.Add("0");
            from = Plain;
        }

        AddStyles(to.Style & ~from.Style);
        if (level != ColorLevel.None)
        {
            AddColor(_foregrounds, from.Foreground, to.Foreground, 0);
            AddColor(_backgrounds, from.Background, to.Background, BackgroundOffset);
        }

        if (_parameters.Count > 0)
        {
            Encoding.UTF8.GetBytes($"\e[{string.Join(';', _parameters)}m", target);
        }
    }

    private void AddStyles(TextStyle added)
    {
        foreach ((TextStyle style, int code) in Styles)
        {
            if (added.HasFlag(style))
            {
                _parameters.Add(Text(code));
            }
        }
    }

    private void AddColor(Dictionary<Color, string> known, Color from, Color to, int offset)
    {
        if (from == to)
        {
            return;
        }

        if (!known.TryGetValue(to, out string? parameter))
        {
            if (known.Count >= MostKnown)
            {
                known.Clear();
            }

            known[to] = parameter = Parameter(to, offset);
        }

        _parameters.Add(parameter);
    }

    private string Parameter(Color color, int offset)
    {
        if (color == Color.None)
        {
            return Text(DefaultForeground + offset);
        }

        if (Named.TryGetValue(color, out int code))
        {
            return Text(code + offset);
        }

        return level switch
        {
            ColorLevel.None => "",
            ColorLevel.Sixteen => Text((int)color.GetAnsiColorCode() + offset),
            ColorLevel.Palette => $"{38 + offset};5;{PaletteColor.Nearest(color.R, color.G, color.B)}",
            ColorLevel.Full => $"{38 + offset};2;{color.R};{color.G};{color.B}",
        };
    }

    private static string Text(int code) => code.ToString(CultureInfo.InvariantCulture);
}
