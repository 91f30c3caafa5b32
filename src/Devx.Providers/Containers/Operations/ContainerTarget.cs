namespace Devx.Providers.Containers.Operations;

/// <summary>A container that something is done to.</summary>
/// <param name="Id">The full id: commands use it, so that a name given to another meanwhile does no harm.</param>
/// <param name="Name">Its name, for people.</param>
public sealed record ContainerTarget(string Id, string Name);
