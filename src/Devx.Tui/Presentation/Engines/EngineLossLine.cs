using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;

namespace Devx.Tui.Presentation.Engines;

/// <summary>Something that would be lost, and where.</summary>
internal sealed record EngineLossLine(MachineId Machine, EngineLoss Loss);
