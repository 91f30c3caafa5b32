namespace Devx.Tui.Dialogs.Run;

/// <summary>The commands that were typed for one place in this session, oldest first. UI thread only.</summary>
internal sealed class TypedCommands
{
    private const int Most = 100;

    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Remembers a command; one that was typed before moves to the end.</summary>
    public void Add(string line)
    {
        _lines.Remove(line);
        _lines.Add(line);
        if (_lines.Count > Most)
        {
            _lines.RemoveAt(0);
        }
    }
}
