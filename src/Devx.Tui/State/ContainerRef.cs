using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>A container with the machine it is in.</summary>
internal sealed record ContainerRef(MachineId Machine, ContainerSnapshot Container)
{
    public ContainerKey Key => new(Machine, Container.Info.Id);

    /// <summary>What commands call it.</summary>
    public ContainerTarget Target => new(Container.Info.Id, Container.Info.Name);

    /// <summary><c>lima/dev › api</c></summary>
    public string FullName => $"{Machine} › {Container.Info.Name}";
}
