using Devx.Providers.Contracts;

namespace Devx.Providers.Docker;

/// <summary>What an engine answered, or why it did not.</summary>
/// <param name="Info">What it says of itself; null when it did not answer.</param>
/// <param name="Error">Why it did not; null when it did.</param>
internal sealed record EngineAnswer(DockerInfo? Info, ProviderException? Error);
