namespace Devx.Providers.Execution.Simulated;

/// <summary>A file of the simulated host.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Text">Gives what is in it now.</param>
internal sealed record SimulatedFile(string Path, Func<string> Text);
