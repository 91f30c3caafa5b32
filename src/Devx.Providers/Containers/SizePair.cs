using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>Reads <c>684KiB / 23.54GiB</c>: what is used and the limit, what came in and went out, what was read and written.</summary>
internal static class SizePair
{
    /// <summary>Both sizes; null for <c>--</c>.</summary>
    public static (ByteSize? Used, ByteSize? Limit) Parse(string? text)
    {
        string[] parts = (text ?? "").Split(" / ");
        return parts is [string used, string limit] ? (ByteSize.Parse(used), ByteSize.Parse(limit)) : (null, null);
    }
}
