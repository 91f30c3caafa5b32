using Devx.Tui.Commands;
using Devx.Tui.Commands.Engines;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Run;

/// <summary>What the dialogs that run something work with.</summary>
internal sealed record RunTools(
    DialogStack Dialogs, SnapshotStore Snapshots, IEngines Engines, ConfirmedChanges Confirmed, IBackgroundWork Work, IUiLoop Loop,
    TerminalLoan Loan, IClipboard Clipboard, SessionOptions Options)
{
    /// <summary>Asks for one dialog, and ends with it.</summary>
    public ProposalAsker Asker() => new(Work, Loop);
}
