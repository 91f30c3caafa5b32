using Devx.Tui.Commands;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>What log views work with.</summary>
internal sealed record LogDesk(
    SnapshotStore Snapshots, IEngines Engines, IBackgroundWork Work, ContainerWatch Watch, IUiLoop Loop, IClipboard Clipboard,
    LessPager Pager, TimeProvider Time);
