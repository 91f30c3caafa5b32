using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>What things of an engine take on the disk.</summary>
/// <param name="Containers">By full id: what a container has written itself.</param>
/// <param name="Volumes">By name.</param>
/// <param name="BuildCache">What builds keep and nothing uses now; null where the engine does not say.</param>
internal sealed record DiskSizes(
    IReadOnlyDictionary<string, ByteSize?> Containers, IReadOnlyDictionary<string, ByteSize?> Volumes, ByteSize? BuildCache)
{
    /// <summary>The engine adds up every file of every volume.</summary>
    public static readonly TimeSpan CountTimeout = TimeSpan.FromMinutes(1);

    /// <summary>The engine does not say.</summary>
    public static DiskSizes Unknown { get; } = new(new Dictionary<string, ByteSize?>(), new Dictionary<string, ByteSize?>(), null);
}
