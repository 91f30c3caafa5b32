namespace Devx.Tui.Terminal;

/// <summary>
/// Reads what a program wrote, letter by letter, as a terminal would (ECMA-48): text and its look come through; moves, titles, clears,
/// bells, device strings and every other control function are dropped, also in their eight-bit form and however they are cut or broken.
/// </summary>
internal sealed class ProgramTextReader
{
    private const char Bell = '\a';
    private const char Cancel = '\x18';
    private const char Substitute = '\x1a';
    private const char Escape = '\e';
    private const char Delete = '\x7f';

    private readonly SgrParameters _parameters = new();
    private State _state;
    private bool _isColor;
    private bool _endsWithBell;

    private enum State
    {
        Text,

        /// <summary>Behind the escape.</summary>
        Escape,

        /// <summary>In an escape sequence of more than two letters, as the choice of a character set.</summary>
        EscapeMore,

        /// <summary>In a control sequence: <c>ESC [</c> up to its final letter.</summary>
        Sequence,

        /// <summary>In a string for the terminal: a title, a device command, up to its terminator.</summary>
        Foreign,
    }

    /// <summary>The look of the letters that come now.</summary>
    public ProgramLook Look { get; private set; }

    /// <summary>Starts again, as at the beginning of a line.</summary>
    public void Reset()
    {
        _state = State.Text;
        Look = default;
    }

    /// <summary>Takes the next letter; true when it is text to show.</summary>
    public bool Take(char letter)
    {
        switch (letter)
        {
            case Escape:
                _state = State.Escape;
                return false;
            case Cancel or Substitute:
                _state = State.Text;
                return false;
            case >= '\x80' and <= '\x9f':
                _state = Introduce((char)(letter - 0x40));
                return false;
        }

        (_state, bool isText) = _state switch
        {
            State.Text => (State.Text, IsText(letter)),
            State.Escape => AfterEscape(letter),
            State.EscapeMore => letter switch
            {
                <= '/' or Delete => (State.EscapeMore, false),
                _ => Ended(letter),
            },
            State.Sequence => InSequence(letter),
            State.Foreign => (letter == Bell && _endsWithBell ? State.Text : State.Foreign, false),
        };
        return isText;
    }

    private static bool IsText(char letter) => letter is '\t' or (>= ' ' and not Delete);

    /// <summary>A short sequence is over; a letter that cannot end one is the first of the text behind it.</summary>
    private static (State State, bool IsText) Ended(char letter) => (State.Text, letter > '\x9f');

    private (State State, bool IsText) AfterEscape(char letter) => letter switch
    {
        < ' ' or Delete => (State.Escape, false),
        >= ' ' and <= '/' => (State.EscapeMore, false),
        >= '@' and <= '_' => (Introduce(letter), false),
        _ => Ended(letter),
    };

    /// <summary>The letter behind the escape, or a control character of eight bits, which means the same.</summary>
    private State Introduce(char letter)
    {
        switch (letter)
        {
            case '[':
                _parameters.Clear();
                _isColor = true;
                return State.Sequence;
            case ']' or 'P' or 'X' or '^' or '_':
                _endsWithBell = letter == ']';
                return State.Foreign;
            default:
                return State.Text;
        }
    }

    private (State State, bool IsText) InSequence(char letter)
    {
        switch (letter)
        {
            case (>= '0' and <= '9') or ';' or ':':
                _parameters.Take(letter);
                return (State.Sequence, false);
            case (>= '<' and <= '?') or (>= ' ' and <= '/'):
                // Private to some terminal, or of a meaning of its own.
                _isColor = false;
                return (State.Sequence, false);
            case < ' ' or Delete:
                return (State.Sequence, false);
            case 'm' when _isColor:
                Look = _parameters.Apply(Look);
                return (State.Text, false);
            default:
                return Ended(letter);
        }
    }
}
