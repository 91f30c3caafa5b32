using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;

namespace Devx.Tui.Commands.Engines;

/// <summary>What is asked of the engine of one machine; what it is done to was picked when the key was pressed.</summary>
internal sealed record EngineRequest(MachineId Machine, EngineOperation Operation);
