namespace Devx.Providers.Containers.Operations;

/// <summary>A checkpoint that an engine keeps.</summary>
/// <param name="Name">Its name; empty where a container has only one (podman).</param>
/// <param name="CreatedAt">When it was made, where the engine says so.</param>
public sealed record CheckpointInfo(string Name, DateTimeOffset? CreatedAt);
