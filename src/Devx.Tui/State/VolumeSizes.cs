using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>What the volumes of a machine took when somebody had it counted; nobody does it by himself, for it takes long.</summary>
/// <param name="ByName">Sizes by name of a volume, without those that the engine does not say.</param>
/// <param name="CountedAt">When.</param>
internal sealed record VolumeSizes(IReadOnlyDictionary<string, ByteSize> ByName, DateTimeOffset CountedAt)
{
    /// <summary>What a volume took; null when it is not known.</summary>
    public ByteSize? Of(string volume) => ByName.TryGetValue(volume, out ByteSize size) ? size : null;
}
