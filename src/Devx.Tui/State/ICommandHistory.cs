namespace Devx.Tui.State;

/// <summary>The commands that this session ran.</summary>
internal interface ICommandHistory
{
    /// <summary>What is kept, newest first.</summary>
    IReadOnlyList<CommandEntry> Entries { get; }
}
