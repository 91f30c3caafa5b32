namespace Devx.Providers.Guests;

/// <summary>The architectures' names: each CLI has its own.</summary>
internal static class GuestArchitecture
{
    /// <summary>The name we show; a name not known stays as it is, none is null.</summary>
    public static string? Name(string? name) => name switch
    {
        "aarch64" or "arm64" => "arm64",
        "x86_64" or "amd64" => "x86_64",
        null or "" => null,
        _ => name,
    };
}
