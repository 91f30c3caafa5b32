namespace Devx.Providers.Containers.Catalog;

/// <summary>A network that a container is on. Empty text is what the engine does not say.</summary>
/// <param name="Name">The network.</param>
/// <param name="Address">Its address there.</param>
/// <param name="Gateway">The way out.</param>
/// <param name="MacAddress">Its hardware address.</param>
/// <param name="Aliases">Names by which others reach it.</param>
public sealed record ContainerNetwork(string Name, string Address, string Gateway, string MacAddress, IReadOnlyList<string> Aliases);
