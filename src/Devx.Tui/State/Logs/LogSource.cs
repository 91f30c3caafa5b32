using Devx.Providers.Contracts;

namespace Devx.Tui.State.Logs;

/// <summary>How far the reading of one container's log is, and why it stopped.</summary>
/// <param name="Key">The container.</param>
/// <param name="Phase">How far.</param>
/// <param name="Failure">What went wrong, when it did.</param>
internal sealed record LogSource(ContainerKey Key, LogPhase Phase = LogPhase.Reading, ProviderException? Failure = null);
