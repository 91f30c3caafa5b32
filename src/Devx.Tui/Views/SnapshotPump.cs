using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Views;

/// <summary>
/// The one way from the snapshot to the screen: changes on any thread become at most 15 frames a second on the UI thread.
/// </summary>
internal sealed class SnapshotPump(SnapshotStore snapshots, IUiLoop loop, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan FrameTime = TimeSpan.FromSeconds(1) / 15;

    private Action? _draw;
    private IDisposable? _delayed;
    private long _lastFrame;
    private int _isPending;

    /// <summary>Calls this on the UI thread whenever there is something new. UI thread only.</summary>
    public void Start(Action draw)
    {
        _draw = draw;
        _lastFrame = time.GetTimestamp();
        snapshots.Changed += OnChanged;
    }

    public void Dispose()
    {
        snapshots.Changed -= OnChanged;
        _delayed?.Dispose();
        _draw = null;
    }

    // On the worker's thread.
    private void OnChanged()
    {
        if (Interlocked.Exchange(ref _isPending, 1) == 0)
        {
            loop.Post(DrawOrWait);
        }
    }

    private void DrawOrWait()
    {
        TimeSpan left = FrameTime - time.GetElapsedTime(_lastFrame);
        if (left > TimeSpan.Zero)
        {
            _delayed = loop.After(left, Draw);
        }
        else
        {
            Draw();
        }
    }

    private void Draw()
    {
        _delayed = null;
        _lastFrame = time.GetTimestamp();

        // Before drawing: what changes meanwhile must ask again.
        Volatile.Write(ref _isPending, 0);
        _draw?.Invoke();
    }
}
