using System.Text;

namespace Devx.Providers.Execution.Local;

/// <summary>
/// Cuts text that comes in pieces into lines. A carriage return ends a line as well, for programs redraw their progress with it, unless it
/// is wanted as a part of the line; before a line feed it is always a part of the line's end.
/// </summary>
/// <param name="maxLength"><value>Characters after which the rest of a line is dropped.</value></param>
/// <param name="keepsRedraws">True for carriage returns as parts of lines.</param>
internal sealed class LineSplitter(int maxLength, bool keepsRedraws = false)
{
    private readonly StringBuilder _line = new();
    private int _dropped;
    private bool _skipsLineFeed;

    /// <summary>Adds the lines that end within the next piece.</summary>
    public void Push(ReadOnlySpan<char> text, List<SplitLine> lines)
    {
        while (!text.IsEmpty)
        {
            int end = keepsRedraws ? text.IndexOf('\n') : text.IndexOfAny('\r', '\n');
            if (end != 0)
            {
                Append(end < 0 ? text : text[..end]);
                _skipsLineFeed = false;
            }

            if (end < 0)
            {
                return;
            }

            End(text[end], lines);
            text = text[(end + 1)..];
        }
    }

    /// <summary>Adds a last line that has no end.</summary>
    public void Complete(List<SplitLine> lines)
    {
        if (_line.Length > 0)
        {
            Take(lines);
        }
    }

    private void End(char end, List<SplitLine> lines)
    {
        bool isRestOfLineEnd = end == '\n' && _skipsLineFeed;
        bool isEmptyRedraw = end == '\r' && _line.Length == 0;
        _skipsLineFeed = end == '\r' && !isEmptyRedraw;
        if (!isRestOfLineEnd && !isEmptyRedraw)
        {
            Take(lines);
        }
    }

    private void Take(List<SplitLine> lines)
    {
        if (keepsRedraws && _line.Length > 0 && _line[^1] == '\r')
        {
            _line.Length--;
        }

        lines.Add(new SplitLine(_line.ToString(), _dropped));
        _line.Clear();
        _dropped = 0;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> kept = _dropped > 0 ? [] : text[..Math.Min(text.Length, maxLength - _line.Length)];
        if (kept.Length < text.Length && !kept.IsEmpty && char.IsHighSurrogate(kept[^1]))
        {
            kept = kept[..^1];
        }

        _line.Append(kept);
        _dropped += text.Length - kept.Length;
    }
}
