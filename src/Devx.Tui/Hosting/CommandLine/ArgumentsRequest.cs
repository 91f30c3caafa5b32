using Devx.Providers.Contracts;

namespace Devx.Tui.Hosting.CommandLine;

/// <summary>Words to pass on: to a program in a machine, or to the command line of its container engine.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Arguments">The words, each as it is; at least one.</param>
/// <param name="Options">How it is told.</param>
internal sealed record ArgumentsRequest(MachineId Machine, IReadOnlyList<string> Arguments, ScriptOptions Options);
