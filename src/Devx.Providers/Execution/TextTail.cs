namespace Devx.Providers.Execution;

/// <summary>The last lines of a text that comes line by line.</summary>
/// <param name="maxLength">
/// <value>Characters that are kept; the last line is kept whatever its length, cut at its beginning.</value>
/// </param>
internal sealed class TextTail(int maxLength)
{
    private readonly Queue<string> _lines = new();
    private int _length;

    /// <summary>Adds a line.</summary>
    public void Add(string line)
    {
        string kept = line.Length <= maxLength ? line : line[^maxLength..];
        _lines.Enqueue(kept);
        _length += kept.Length + 1;
        while (_length > maxLength + 1)
        {
            _length -= _lines.Dequeue().Length + 1;
        }
    }

    /// <summary>The lines, each ended by a line feed; empty when there were none.</summary>
    public override string ToString() => string.Concat(_lines.Select(line => line + "\n"));
}
