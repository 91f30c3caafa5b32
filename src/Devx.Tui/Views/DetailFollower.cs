using Devx.Providers.Contracts;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Views;

/// <summary>Lets the details follow the cursor once it rests, so that holding a key down costs nothing.</summary>
internal sealed class DetailFollower(SnapshotStore snapshots, UiStore ui, IUiLoop loop) : IDisposable
{
    private static readonly TimeSpan RestTime = TimeSpan.FromMilliseconds(150);

    private IDisposable? _waiting;
    private MachineId? _target;

    /// <summary>Looks where the cursor is, after something changed.</summary>
    public void Check()
    {
        MachineId? cursor = ui.Current.Focus == Pane.Machines
            ? Selection.Machine(snapshots.Current, ui.Current)?.Info.Id
            : ui.Current.Detail;
        if (cursor == ui.Current.Detail || cursor is null)
        {
            Stop();
        }
        else if (cursor != _target)
        {
            Stop();
            _target = cursor;
            _waiting = loop.After(RestTime, Follow);
        }
    }

    public void Dispose() => Stop();

    private void Follow()
    {
        MachineId? target = _target;
        Stop();
        ui.Change(state => state.Showing(target));
    }

    private void Stop()
    {
        _waiting?.Dispose();
        _waiting = null;
        _target = null;
    }
}
