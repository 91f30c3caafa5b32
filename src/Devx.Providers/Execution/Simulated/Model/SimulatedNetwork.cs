using System.Collections.Immutable;

namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>A network of an engine.</summary>
/// <param name="Id">64 hexadecimal digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Driver">bridge, host or null.</param>
/// <param name="CreatedAt">When it was made.</param>
internal sealed record SimulatedNetwork(string Id, string Name, string Driver, DateTimeOffset CreatedAt)
{
    /// <summary>Its address range; null for the engine's own choice.</summary>
    public string? Subnet { get; init; }

    /// <summary>True when containers on it cannot reach the outside.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Its labels.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The first address of a range, which is the way out.</summary>
    public static string GatewayOf(string subnet) => subnet[..subnet.LastIndexOf('.')] + ".1";

    /// <summary>True for those that the engine makes itself.</summary>
    public bool IsBuiltIn => Name is "bridge" or "host" or "none" or "podman";
}
