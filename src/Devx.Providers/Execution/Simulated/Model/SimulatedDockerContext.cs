namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>A docker context of the simulated user.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Host">Where it leads: <c>unix:///…</c>.</param>
/// <param name="Description">Its description.</param>
internal sealed record SimulatedDockerContext(string Name, string Host, string Description = "");
