using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>One container of all machines.</summary>
/// <param name="Machine">Where it is.</param>
/// <param name="Id">Its full id there.</param>
internal sealed record ContainerKey(MachineId Machine, string Id);
