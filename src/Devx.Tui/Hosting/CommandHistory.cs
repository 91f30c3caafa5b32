using Devx.Providers.Execution.Recording;
using Devx.Tui.State;

namespace Devx.Tui.Hosting;

/// <summary>Shows the log of commands to the screen, which knows no runner.</summary>
internal sealed class CommandHistory(CommandLog log) : ICommandHistory
{
    /// <inheritdoc/>
    public IReadOnlyList<CommandEntry> Entries =>
    [
        .. log.Snapshot().Reverse().Select(record => new CommandEntry(
            record.Number, record.Request.ToString(), record.StartedAt, record.Duration,
            record.ExitCode, record.Problem, record.ErrorTail)),
    ];
}
