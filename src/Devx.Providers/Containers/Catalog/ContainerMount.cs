namespace Devx.Providers.Containers.Catalog;

/// <summary>Something mounted into a container.</summary>
/// <param name="Kind">volume, bind or tmpfs.</param>
/// <param name="Source">The volume's name, or the path on the engine's host; empty for memory.</param>
/// <param name="Destination">Where it is in the container.</param>
/// <param name="IsReadOnly">True when the container cannot write there.</param>
public sealed record ContainerMount(string Kind, string Source, string Destination, bool IsReadOnly);
