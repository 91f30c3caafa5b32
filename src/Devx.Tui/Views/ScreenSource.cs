using Devx.Tui.Commands;
using Devx.Tui.Presentation;
using Devx.Tui.State;

namespace Devx.Tui.Views;

/// <summary>Collects what a picture is made from, as it is this moment.</summary>
internal sealed class ScreenSource(SnapshotStore snapshots, UiStore ui, CommandTable commands, SessionOptions options, TimeProvider time)
{
    private readonly FigureMemory _figures = new();

    public ScreenContext Context(int width, int height) => new()
    {
        Snapshot = snapshots.Current,
        Ui = ui.Current,
        Lists = ui.Lists,
        Figures = _figures,
        Commands = commands,
        Options = options,
        Width = width,
        Height = height,
        Now = time.GetLocalNow(),
    };
}
