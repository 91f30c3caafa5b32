using Devx.Providers.Execution;

namespace Devx.Tui.Operations;

/// <summary>
/// The newest lines that an operation printed; older ones are forgotten, so that a program that never stops talking costs nothing.
/// </summary>
internal sealed class OutputTail
{
    /// <summary>Lines that are kept.</summary>
    public const int MaxLines = 2000;

    /// <summary>Characters that are kept; the newest line always is, cut at its end.</summary>
    public const int MaxLength = 500_000;

    private readonly Queue<OutputLine> _lines = new();
    private int _length;

    /// <summary>The lines, oldest first.</summary>
    public IReadOnlyList<OutputLine> Lines => [.. _lines];

    /// <summary>How many older lines there were.</summary>
    public long Forgotten { get; private set; }

    public void Add(OutputLine line)
    {
        OutputLine kept = line.Text.Length <= MaxLength ? line : line with { Text = line.Text[..MaxLength] };
        _lines.Enqueue(kept);
        _length += kept.Text.Length;
        while (_lines.Count > MaxLines || _length > MaxLength)
        {
            _length -= _lines.Dequeue().Text.Length;
            Forgotten++;
        }
    }
}
