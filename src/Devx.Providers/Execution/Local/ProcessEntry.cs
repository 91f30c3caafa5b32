namespace Devx.Providers.Execution.Local;

/// <summary>One living process.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ParentId">Its parent's id; changes when the parent ends.</param>
/// <param name="StartedAt">When it was started, in the system's own unit: ids are used again, an id with its start is not.</param>
internal readonly record struct ProcessEntry(int Id, int ParentId, ulong StartedAt)
{
    /// <summary>True when both are the same process, whoever its parent is now.</summary>
    public bool IsSameAs(ProcessEntry other) => Id == other.Id && StartedAt == other.StartedAt;
}
