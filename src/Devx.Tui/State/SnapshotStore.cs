namespace Devx.Tui.State;

/// <summary>Holds the present snapshot: one reference that workers replace and the screen reads.</summary>
internal sealed class SnapshotStore(AppSnapshot initial)
{
    private AppSnapshot _current = initial;

    /// <summary>Raised on the worker's thread after a change; the listener must not block.</summary>
    public event Action? Changed;

    public AppSnapshot Current => Volatile.Read(ref _current);

    /// <summary>Replaces the snapshot by a function of it; the function may run more than once and must be pure.</summary>
    public void Update(Func<AppSnapshot, AppSnapshot> change)
    {
        while (true)
        {
            AppSnapshot before = Current;
            AppSnapshot after = change(before);
            if (ReferenceEquals(before, after))
            {
                return;
            }

            if (ReferenceEquals(Interlocked.CompareExchange(ref _current, after, before), before))
            {
                Changed?.Invoke();
                return;
            }
        }
    }
}
