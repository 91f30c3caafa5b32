namespace Devx.Providers.Containers;

/// <summary>The parts of what images are called.</summary>
internal static class ImageName
{
    private const string HashPrefix = "sha256:";
    private const string Nothing = "<none>";

    /// <summary>The id without <c>sha256:</c>; null for a text that is none.</summary>
    public static string? Id(string? text)
    {
        string id = WithoutHash(text ?? "");
        return id.Length == 64 && id.All(char.IsAsciiHexDigit) ? id : null;
    }

    /// <summary>A text without <c>sha256:</c> before it.</summary>
    public static string WithoutHash(string text) =>
        text.StartsWith(HashPrefix, StringComparison.Ordinal) ? text[HashPrefix.Length..] : text;

    /// <summary>A column of docker's list; null for <c>&lt;none&gt;</c>.</summary>
    public static string? Column(string? text) => string.IsNullOrEmpty(text) || text == Nothing ? null : text;

    /// <summary>Parts <c>host:5000/name:tag@sha256:…</c>.</summary>
    public static (string Repository, string? Tag, string? Digest) Split(string name)
    {
        int at = name.IndexOf('@', StringComparison.Ordinal);
        string tagged = at < 0 ? name : name[..at];
        string? digest = at < 0 ? null : name[(at + 1)..];
        int colon = tagged.LastIndexOf(':');
        return colon > tagged.LastIndexOf('/') ? (tagged[..colon], tagged[(colon + 1)..], digest) : (tagged, null, digest);
    }
}
