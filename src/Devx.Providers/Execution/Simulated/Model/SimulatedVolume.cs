using System.Collections.Immutable;

namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>A volume of an engine.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Bytes in it.</param>
/// <param name="CreatedAt">When it was made.</param>
internal sealed record SimulatedVolume(string Name, long Size, DateTimeOffset CreatedAt)
{
    /// <summary>Its labels.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>True when nobody gave it a name.</summary>
    public bool IsAnonymous => Name.Length == 64 && Name.All(char.IsAsciiHexDigit);
}
