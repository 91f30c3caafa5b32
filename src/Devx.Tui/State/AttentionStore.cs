namespace Devx.Tui.State;

/// <summary>Carries the screen's attention to the monitor.</summary>
internal sealed class AttentionStore
{
    private Attention _current = Attention.None;

    public event Action? Changed;

    /// <summary>Raised for each sign that somebody is there.</summary>
    public event Action? Touched;

    public Attention Current => Volatile.Read(ref _current);

    public void Set(Attention attention)
    {
        Attention before = Interlocked.Exchange(ref _current, attention);
        if (!Same(before, attention))
        {
            Changed?.Invoke();
        }
    }

    /// <summary>Somebody pressed a key; without that for some minutes the numbers are read rarely.</summary>
    public void Touch() => Touched?.Invoke();

    private static bool Same(Attention left, Attention right) =>
        left.Machine == right.Machine && left.IsPaused == right.IsPaused
        && left.Section == right.Section && left.IsOfAllMachines == right.IsOfAllMachines
        && left.VisibleMachines.SequenceEqual(right.VisibleMachines) && left.VisibleContainers.SequenceEqual(right.VisibleContainers);
}
