using System.Text;

namespace Devx.Providers.Execution.Local;

/// <summary>
/// Cuts text that comes in pieces into lines. A carriage return ends a line as well: programs redraw their progress with it.
/// </summary>
/// <param name="maxLength"><value>Characters after which the rest of a line is dropped.</value></param>
internal sealed class LineSplitter(int maxLength)
{
    private readonly StringBuilder _line = new();
    private bool _skipsLineFeed;

    /// <summary>Adds the lines that end within the next piece.</summary>
    public void Push(ReadOnlySpan<char> text, List<string> lines)
    {
        while (!text.IsEmpty)
        {
            int end = text.IndexOfAny('\r', '\n');
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
    public void Complete(List<string> lines)
    {
        if (_line.Length > 0)
        {
            Take(lines);
        }
    }

    private void End(char end, List<string> lines)
    {
        bool isRestOfLineEnd = end == '\n' && _skipsLineFeed;
        bool isEmptyRedraw = end == '\r' && _line.Length == 0;
        _skipsLineFeed = end == '\r' && !isEmptyRedraw;
        if (!isRestOfLineEnd && !isEmptyRedraw)
        {
            Take(lines);
        }
    }

    private void Take(List<string> lines)
    {
        lines.Add(_line.ToString());
        _line.Clear();
    }

    private void Append(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> kept = text[..Math.Min(text.Length, maxLength - _line.Length)];
        if (kept.Length < text.Length && !kept.IsEmpty && char.IsHighSurrogate(kept[^1]))
        {
            kept = kept[..^1];
        }

        _line.Append(kept);
    }
}
