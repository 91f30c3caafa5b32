namespace Devx.Tui.State;

/// <summary>The head of a group; while it is folded, the only row of it.</summary>
internal sealed record ContainerGroupRow(ContainerGroup Whole, bool IsFolded) : ContainerRow(Whole.Key, Whole)
{
    public override IReadOnlyList<ContainerRef> Containers => Whole.Members;

    public override IReadOnlyList<ContainerRef> Listed => IsFolded ? Whole.Members : [];
}
