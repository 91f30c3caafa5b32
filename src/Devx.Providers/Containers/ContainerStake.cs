namespace Devx.Providers.Containers;

/// <summary>What of one container is lost, or comes back, when its machine goes down or away.</summary>
/// <param name="Id">The container.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsRunning">True when it is up, or paused.</param>
/// <param name="ComesBack">Whether its restart policy brings it up again with the engine; null when that is not known.</param>
/// <param name="Volumes">Named and anonymous volumes that it mounts.</param>
public sealed record ContainerStake(string Id, string Name, bool IsRunning, bool? ComesBack, IReadOnlyList<string> Volumes);
