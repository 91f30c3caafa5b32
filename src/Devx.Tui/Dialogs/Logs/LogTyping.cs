using Devx.Tui.Commands;
using Devx.Tui.Presentation.Logs;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>The line that is typed below a log: what to search, which is found while it is typed, or where to save.</summary>
/// <param name="find">Takes what is searched.</param>
/// <param name="save">Takes the path, and whether what is there may be replaced.</param>
internal sealed class LogTyping(Action<string> find, Action<string, bool> save)
{
    private TextInput? _input;
    private string _before = "";
    private bool _isPath;

    /// <summary>A file that is there; enter again replaces it.</summary>
    private string? _existing;

    /// <summary>What is being typed; null when nothing is.</summary>
    public LogPrompt? Prompt => _input is { } input ? new LogPrompt(Label, input) : null;

    public IReadOnlyList<DialogCommand> Commands => [new(["enter"], "do it", Accept), new(["esc", "ctrl-c"], "leave", Leave)];

    private string Label => !_isPath ? "/ " : _existing is null ? "save to " : "there is such a file, replace ";

    public void Search(string text) => (_input, _before, _isPath) = (TextInput.Of(text), text, false);

    public void Save(string path) => (_input, _isPath, _existing) = (TextInput.Of(path), true, null);

    public void Press(KeyPress key)
    {
        if (_input is not { } input || TextEditing.Press(input, key) is not { } edited)
        {
            return;
        }

        (_input, _existing) = (edited, null);
        if (!_isPath && edited.Text != input.Text)
        {
            find(edited.Text);
        }
    }

    private void Accept()
    {
        if (_input is not { Text.Length: > 0 } input || !_isPath)
        {
            _input = null;
            return;
        }

        string path = LogFiles.FullPath(input.Text);
        if (File.Exists(path) && _existing != path)
        {
            _existing = path;
            return;
        }

        _input = null;
        save(path, _existing == path);
    }

    private void Leave()
    {
        if (!_isPath)
        {
            find(_before);
        }

        _input = null;
    }
}
