using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>An image, a volume or a network with the machine it is in.</summary>
internal sealed record EngineItem<T>(MachineId Machine, T Info)
{
    public EngineUsers Users { get; init; } = EngineUsers.Unknown;
}
