using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Catalog;

/// <summary>One layer of an image.</summary>
/// <param name="CreatedBy">The instruction that made it.</param>
/// <param name="Size">What it adds; null where the runtime does not say.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Comment">What the builder wrote beside it.</param>
public sealed record ImageLayer(string CreatedBy, ByteSize? Size, DateTimeOffset? CreatedAt, string Comment);
