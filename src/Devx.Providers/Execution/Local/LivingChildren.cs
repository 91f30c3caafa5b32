namespace Devx.Providers.Execution.Local;

/// <summary>The programs that run now. When this program ends they do, however long they would have been asked politely.</summary>
internal sealed class LivingChildren
{
    private readonly Lock _gate = new();
    private readonly HashSet<ProcessTree> _trees = [];

    /// <summary>One was started.</summary>
    public void Add(ProcessTree tree)
    {
        lock (_gate)
        {
            _trees.Add(tree);
        }
    }

    /// <summary>One has ended, with its children or without those that it leaves behind on purpose.</summary>
    public void Remove(ProcessTree tree)
    {
        lock (_gate)
        {
            _trees.Remove(tree);
        }
    }

    /// <summary>Kills those that are left, with their children.</summary>
    public void Kill()
    {
        lock (_gate)
        {
            foreach (ProcessTree tree in _trees)
            {
                tree.Send(Signal.Kill);
            }
        }
    }
}
