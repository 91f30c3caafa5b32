using Devx.Providers.Containers;
using Devx.Providers.Contracts;

namespace Devx.Tui.Tests.Monitoring;

/// <summary>Machines and containers of a few words.</summary>
internal static class Given
{
    public static MachineInfo Machine(string id, MachineStatus status = MachineStatus.Running, bool hasRuntime = true) => new()
    {
        Id = MachineId.Parse(id) ?? throw new ArgumentException(id, nameof(id)),
        State = new MachineState(status),
        Runtime = hasRuntime ? new RuntimeEndpoint(RuntimeKind.Docker, "context:" + id) : null,
    };

    public static ContainerInfo Container(string name, ContainerStatus status = ContainerStatus.Running) => new()
    {
        Id = "id-" + name,
        Name = name,
        Image = "image",
        Status = status,
    };
}
