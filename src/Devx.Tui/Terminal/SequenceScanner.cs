namespace Devx.Tui.Terminal;

/// <summary>
/// Finds the end of one key in the bytes that a terminal sends: a letter with all its UTF-8 bytes, an escape sequence, a whole paste.
/// </summary>
internal sealed class SequenceScanner
{
    private const byte Escape = 0x1b;
    private static readonly byte[] PasteStart = "\e[200~"u8.ToArray();
    private static readonly byte[] PasteEnd = "\e[201~"u8.ToArray();

    private readonly List<byte> _start = [];
    private State _state = State.Between;
    private int _remaining;

    private enum State
    {
        Between,
        Letter,
        AfterEscape,
        OneMore,
        Control,
        Text,
        TextAfterEscape,
        Paste,
    }

    /// <summary>True when a key has begun and not ended; a lone escape counts, it may be the key or the beginning of one.</summary>
    public bool IsInside => _state != State.Between;

    /// <summary>Forgets a key that was never ended: alt + ] looks like the beginning of a long answer. A paste is waited for.</summary>
    public void GiveUp() => _state = _state == State.Paste ? State.Paste : State.Between;

    /// <summary>Takes the next byte; true when it ends a key.</summary>
    public bool Take(byte next)
    {
        _state = _state switch
        {
            State.Between => Begin(next),
            State.Letter => --_remaining > 0 ? State.Letter : State.Between,
            State.AfterEscape => Introduce(next),
            State.OneMore => State.Between,
            State.Control => Parameter(next),
            State.Text => next == Escape ? State.TextAfterEscape : next == 0x07 ? State.Between : State.Text,
            State.TextAfterEscape => next == (byte)'\\' ? State.Between : next == Escape ? State.TextAfterEscape : State.Text,
            State.Paste => InPaste(next),
        };
        return _state == State.Between;
    }

    private State Begin(byte next)
    {
        _remaining = next switch { >= 0xf0 => 3, >= 0xe0 => 2, >= 0xc0 => 1, _ => 0 };
        return next == Escape ? State.AfterEscape : _remaining > 0 ? State.Letter : State.Between;
    }

    /// <summary>The byte behind the escape: the kind of sequence, or the letter of alt + letter.</summary>
    private State Introduce(byte next)
    {
        _start.Clear();
        _start.AddRange([Escape, next]);
        return next switch
        {
            (byte)'[' => State.Control,
            (byte)'O' => State.OneMore,
            (byte)']' or (byte)'P' or (byte)'_' or (byte)'^' or (byte)'X' => State.Text,
            Escape => State.AfterEscape,
            _ => State.Between,
        };
    }

    private State Parameter(byte next)
    {
        if (_start.Count <= PasteStart.Length)
        {
            _start.Add(next);
        }

        if (next is < 0x40 or > 0x7e)
        {
            return next == Escape ? State.AfterEscape : State.Control;
        }

        bool isPaste = _start.SequenceEqual(PasteStart);
        _start.Clear();
        return isPaste ? State.Paste : State.Between;
    }

    private State InPaste(byte next)
    {
        _start.Add(next);
        if (_start.Count > PasteEnd.Length)
        {
            _start.RemoveAt(0);
        }

        return _start.SequenceEqual(PasteEnd) ? State.Between : State.Paste;
    }
}
