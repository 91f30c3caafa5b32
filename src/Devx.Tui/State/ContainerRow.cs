namespace Devx.Tui.State;

/// <summary>A row of the list of containers.</summary>
/// <param name="Key">What the cursor remembers it by.</param>
/// <param name="Group">The group that it heads or belongs to; null in a flat list.</param>
internal abstract record ContainerRow(string Key, ContainerGroup? Group)
{
    /// <summary>The containers it stands for.</summary>
    public abstract IReadOnlyList<ContainerRef> Containers { get; }

    /// <summary>The containers that are listed here and in no other row.</summary>
    public abstract IReadOnlyList<ContainerRef> Listed { get; }
}
