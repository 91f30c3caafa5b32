using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>All commands. Keys, hints and help come from here and nowhere else.</summary>
internal sealed class CommandTable(IEnumerable<ICommandSource> sources)
{
    public IReadOnlyList<AppCommand> Rows { get; } = [.. sources.SelectMany(source => source.Commands)];

    public AppCommand? Find(KeyPress key, Pane pane) => Rows.FirstOrDefault(row => row.IsIn(pane) && row.Keys.Contains(key.Name));

    /// <summary>A command by its name.</summary>
    public AppCommand Row(string name) => Rows.First(row => row.Name == name);

    /// <summary>The key that runs a command, to name it in a sentence.</summary>
    public string KeyOf(string name) => Row(name).Keys[0];
}
