namespace Devx.Providers.Execution.Local;

/// <summary>The processes of this computer. One that has ended and only waits for its parent is not listed.</summary>
internal interface IProcessTable
{
    /// <summary>One process; null when there is none of that id.</summary>
    ProcessEntry? Find(int id);

    /// <summary>All processes that this user may see.</summary>
    IReadOnlyList<ProcessEntry> All();
}
