namespace Devx.Providers.Execution.Simulated.Guest;

/// <summary>Where a command in a guest prints.</summary>
/// <param name="Out">Takes standard output.</param>
/// <param name="Error">Takes standard error.</param>
/// <param name="Input">What is on standard input.</param>
internal sealed record GuestOutput(Action<string> Out, Action<string> Error, string Input = "");
