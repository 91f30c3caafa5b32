using Devx.Providers.Planning;

namespace Devx.Tui.Hosting.CommandLine;

/// <summary>An operation on one machine as it was asked for.</summary>
/// <param name="Provider">Whose machine it is.</param>
/// <param name="Operation">What is to be done.</param>
/// <param name="IsConfirmed">True when whatever it costs was agreed to beforehand.</param>
/// <param name="Options">How it is told.</param>
internal sealed record OperationRequest(string Provider, MachineOperation Operation, bool IsConfirmed, ScriptOptions Options);
