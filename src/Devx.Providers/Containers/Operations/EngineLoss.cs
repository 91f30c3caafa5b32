using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>Something that an operation removes.</summary>
/// <param name="Kind">What it is; null for the cache of builds.</param>
/// <param name="Name">Its name.</param>
/// <param name="Size">What becomes free; null where the engine does not say.</param>
/// <param name="Note">What makes it matter (<c>runs</c>, <c>used by api</c>); empty for nothing.</param>
public sealed record EngineLoss(EngineObject? Kind, string Name, ByteSize? Size, string Note = "");
