namespace Devx.Tui.Commands;

/// <summary>Gives the table of commands the rows of one subject.</summary>
internal interface ICommandSource
{
    IEnumerable<AppCommand> Commands { get; }
}
