using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>A container with the machine it is in.</summary>
internal sealed record ContainerRef(MachineId Machine, ContainerSnapshot Container)
{
    public ContainerKey Key => new(Machine, Container.Info.Id);

    /// <summary><c>lima/dev › api</c></summary>
    public string FullName => $"{Machine} › {Container.Info.Name}";
}
