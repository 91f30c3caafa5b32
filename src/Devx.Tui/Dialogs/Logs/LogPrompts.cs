using Devx.Tui.Commands;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>Makes the log views that commands ask for.</summary>
internal sealed class LogPrompts(DialogStack dialogs, LogDesk desk) : ILogPrompts
{
    public void ShowLogs(IReadOnlyList<ContainerRef> containers) => dialogs.Open(new LogDialog(containers, desk, dialogs));
}
