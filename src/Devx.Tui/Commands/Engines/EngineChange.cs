using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;

namespace Devx.Tui.Commands.Engines;

/// <summary>A plan that was shown or needs no question, and the machine whose engine carries it out.</summary>
internal sealed record EngineChange(MachineId Machine, EnginePlan Plan);
