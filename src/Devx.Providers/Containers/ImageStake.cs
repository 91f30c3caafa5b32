using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>The images that go with their machine.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Size">What they take on the disk together; null where the runtime does not say.</param>
public sealed record ImageStake(int Count, ByteSize? Size);
