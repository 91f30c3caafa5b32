using Devx.Tui.Commands;
using Devx.Tui.Commands.Engines;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>What every question about engines needs.</summary>
/// <param name="Dialogs">Where it lies.</param>
/// <param name="Snapshots">What is known.</param>
/// <param name="Actions">Plans.</param>
/// <param name="Confirmed">Takes what is confirmed.</param>
/// <param name="Work">Asks beside the screen.</param>
/// <param name="Loop">Waits until typing pauses.</param>
/// <param name="Clipboard">Takes the commands.</param>
/// <param name="Options">Tells whether it is a dry run, which ends at the commands.</param>
internal sealed record EngineTools(
    DialogStack Dialogs, SnapshotStore Snapshots, IEngineActions Actions, ConfirmedChanges Confirmed, IBackgroundWork Work, IUiLoop Loop,
    IClipboard Clipboard, SessionOptions Options);
