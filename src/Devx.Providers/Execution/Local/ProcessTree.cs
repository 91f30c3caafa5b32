namespace Devx.Providers.Execution.Local;

/// <summary>
/// A program and everything it started, whatever process group or session its children moved to. A child stays a member when its parent
/// ends before it; one whose parent had ended before the tree was first looked at is not found on any system.
/// </summary>
internal sealed class ProcessTree
{
    // Enough for a program that starts children while it is being ended; one that never stops doing so must not keep us.
    private const int MaxRounds = 5;

    private readonly IProcessTable _table;
    private List<ProcessEntry> _members = [];

    /// <summary>Takes a program that was just started as the root.</summary>
    public ProcessTree(int rootId, IProcessTable table)
    {
        _table = table;
        if (table.Find(rootId) is { } root)
        {
            _members.Add(root);
        }
    }

    /// <summary>True while any member lives.</summary>
    public bool IsAlive => _members.Exists(member => _table.Find(member.Id) is { } now && now.IsSameAs(member));

    /// <summary>Sends a signal to every member, and to those that members start meanwhile.</summary>
    public void Send(Signal signal)
    {
        var reached = new HashSet<int>();
        for (int round = 0; round < MaxRounds; round++)
        {
            _members = LivingMembers();
            List<ProcessEntry> missing = _members.FindAll(member => reached.Add(member.Id));
            if (missing.Count == 0)
            {
                return;
            }

            foreach (ProcessEntry member in missing)
            {
                // A process of another user (sudo) refuses, one that just ended is not there: neither can be helped here.
                _ = NativeMethods.Kill(member.Id, (int)signal);
            }
        }
    }

    private List<ProcessEntry> LivingMembers()
    {
        IReadOnlyList<ProcessEntry> all = _table.All();
        ILookup<int, ProcessEntry> children = all.ToLookup(process => process.ParentId);
        var living = new List<ProcessEntry>(all.Where(process => _members.Exists(member => member.IsSameAs(process))));
        var known = living.Select(process => process.Id).ToHashSet();
        for (int index = 0; index < living.Count; index++)
        {
            living.AddRange(children[living[index].Id].Where(child => known.Add(child.Id)));
        }

        return living;
    }
}
