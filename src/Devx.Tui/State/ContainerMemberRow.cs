namespace Devx.Tui.State;

/// <summary>The row of one container.</summary>
internal sealed record ContainerMemberRow(ContainerRef Container, ContainerGroup? Group) : ContainerRow(Container.Key.ToString(), Group)
{
    public override IReadOnlyList<ContainerRef> Containers { get; } = [Container];

    public override IReadOnlyList<ContainerRef> Listed => Containers;
}
