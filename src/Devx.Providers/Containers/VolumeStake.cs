using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>A volume that goes with its machine.</summary>
/// <param name="Name">Its name; a long hexadecimal one for an anonymous volume.</param>
/// <param name="Size">What it holds; null where the runtime does not say.</param>
public sealed record VolumeStake(string Name, ByteSize? Size);
