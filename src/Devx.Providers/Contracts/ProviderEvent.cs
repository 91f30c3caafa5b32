namespace Devx.Providers.Contracts;

/// <summary>Something changed: a reason to ask again now.</summary>
/// <param name="Subject">What changed.</param>
/// <param name="Id">Which one: machine name or container id; null when the event does not say.</param>
/// <param name="Action">The CLI's own word (start, die, running…).</param>
/// <param name="Name">A name to show, when the event has one.</param>
/// <param name="ExitCode">The exit code of a container that ended.</param>
public sealed record ProviderEvent(EventSubject Subject, string? Id, string Action, string? Name = null, int? ExitCode = null);
