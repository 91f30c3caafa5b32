using Devx.Providers.Contracts;

namespace Devx.Tui.Hosting.CommandLine;

/// <summary>A look at one machine as it was asked for.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="IsRaw">True for the provider's own text.</param>
/// <param name="Options">How it is told.</param>
internal sealed record InspectRequest(MachineId Machine, bool IsRaw, ScriptOptions Options);
