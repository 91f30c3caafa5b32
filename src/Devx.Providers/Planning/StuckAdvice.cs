namespace Devx.Providers.Planning;

/// <summary>What helps when an operation takes far longer than usual.</summary>
/// <param name="LogFiles">Files that say what the machine is doing, full paths; empty when the provider keeps none.</param>
/// <param name="Repair">What usually helps, one or two sentences with the commands to type.</param>
public sealed record StuckAdvice(IReadOnlyList<string> LogFiles, string Repair);
