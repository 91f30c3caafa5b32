using Devx.Tui.Terminal;

namespace Devx.Tui.Views;

/// <summary>Draws again when time alone changes the picture: at the full minute, or each second while ages are shown.</summary>
internal sealed class Clock(IUiLoop loop, TimeProvider time) : IDisposable
{
    private IDisposable? _next;

    /// <summary>Sets the next tick; the one before is forgotten.</summary>
    public void Set(bool isAging, Action tick)
    {
        _next?.Dispose();
        _next = loop.After(isAging ? TimeSpan.FromSeconds(1) : UntilNextMinute(), tick);
    }

    public void Dispose() => _next?.Dispose();

    private TimeSpan UntilNextMinute() => TimeSpan.FromTicks(TimeSpan.TicksPerMinute - (time.GetUtcNow().Ticks % TimeSpan.TicksPerMinute));
}
