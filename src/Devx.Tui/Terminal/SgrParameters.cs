namespace Devx.Tui.Terminal;

/// <summary>The numbers of one SGR sequence, and what they make of a look. Numbers that mean nothing change nothing.</summary>
internal sealed class SgrParameters
{
    /// <summary>xterm takes 30; what comes after is nobody's colour.</summary>
    private const int Most = 32;

    private const int Largest = 9999;

    private readonly int[] _numbers = new int[Most];

    /// <summary>True for a number that a colon ties to the one before it.</summary>
    private readonly bool[] _isTied = new bool[Most];

    private int _count;

    public void Clear()
    {
        _count = 1;
        (_numbers[0], _isTied[0]) = (0, false);
    }

    /// <summary>Takes a digit, a semicolon or a colon.</summary>
    public void Take(char letter)
    {
        if (_count > Most)
        {
            return;
        }

        if (char.IsAsciiDigit(letter))
        {
            _numbers[_count - 1] = Math.Min(Largest, (_numbers[_count - 1] * 10) + letter - '0');
        }
        else if (++_count <= Most)
        {
            (_numbers[_count - 1], _isTied[_count - 1]) = (0, letter == ':');
        }
    }

    /// <summary>The look after the sequence.</summary>
    public ProgramLook Apply(ProgramLook look)
    {
        int count = Math.Min(_count, Most);
        for (int at = 0; at < count;)
        {
            int next = at + 1;
            while (next < count && _isTied[next])
            {
                next++;
            }

            if (_numbers[at] is 38 or 48 or 58)
            {
                bool isTied = next > at + 1;
                ReadOnlySpan<int> rest = _numbers.AsSpan((at + 1)..(isTied ? next : count));
                (ProgramColor? color, int used) = ReadColor(rest, isTied);
                look = WithColor(look, _numbers[at], color);
                at = isTied ? next : next + used;
            }
            else
            {
                bool isOff = next > at + 1 && _numbers[at + 1] == 0;
                look = With(look, _numbers[at], isOff);
                at = next;
            }
        }

        return look;
    }

    /// <summary>
    /// The colour behind 38 or 48, and how many numbers it took: <c>5;n</c>, <c>2;r;g;b</c>, with colons also <c>2::r:g:b</c>.
    /// </summary>
    private static (ProgramColor? Color, int Used) ReadColor(ReadOnlySpan<int> rest, bool isTied)
    {
        switch (rest)
        {
            case [5, var index, ..]:
                return (index <= 255 ? ProgramColor.OfPalette(index) : null, 2);
            case [2, _, var red, var green, var blue, ..] when isTied:
                return (Rgb(red, green, blue), 5);
            case [2, var red, var green, var blue, ..]:
                return (Rgb(red, green, blue), 4);
            case [5 or 2, ..]:
                return (null, rest.Length);
            default:
                return (null, Math.Min(1, rest.Length));
        }
    }

    private static ProgramColor? Rgb(int red, int green, int blue) =>
        red <= 255 && green <= 255 && blue <= 255 ? ProgramColor.Of((byte)red, (byte)green, (byte)blue) : null;

    private static ProgramLook WithColor(ProgramLook look, int code, ProgramColor? color) => (code, color) switch
    {
        (38, { } ink) => look with { Foreground = ink },
        (48, { } ink) => look with { Background = ink },
        _ => look,
    };

    private static ProgramLook With(ProgramLook look, int code, bool isOff) => code switch
    {
        0 => default,
        1 => look with { Style = look.Style | ProgramStyle.Bold },
        2 => look with { Style = look.Style | ProgramStyle.Faint },
        3 => look with { Style = look.Style | ProgramStyle.Italic },
        4 when isOff => look with { Style = look.Style & ~ProgramStyle.Underline },
        4 or 21 => look with { Style = look.Style | ProgramStyle.Underline },
        7 => look with { Style = look.Style | ProgramStyle.Reverse },
        9 => look with { Style = look.Style | ProgramStyle.Strikethrough },
        22 => look with { Style = look.Style & ~(ProgramStyle.Bold | ProgramStyle.Faint) },
        23 => look with { Style = look.Style & ~ProgramStyle.Italic },
        24 => look with { Style = look.Style & ~ProgramStyle.Underline },
        27 => look with { Style = look.Style & ~ProgramStyle.Reverse },
        29 => look with { Style = look.Style & ~ProgramStyle.Strikethrough },
        >= 30 and <= 37 => look with { Foreground = ProgramColor.OfPalette(code - 30) },
        39 => look with { Foreground = default },
        >= 40 and <= 47 => look with { Background = ProgramColor.OfPalette(code - 40) },
        49 => look with { Background = default },
        >= 90 and <= 97 => look with { Foreground = ProgramColor.OfPalette(code - 90 + 8) },
        >= 100 and <= 107 => look with { Background = ProgramColor.OfPalette(code - 100 + 8) },
        _ => look,
    };
}
