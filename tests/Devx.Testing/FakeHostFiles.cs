using Devx.Providers.Execution;

namespace Devx.Testing;

/// <summary>Files of a host that exists in memory only.</summary>
public sealed class FakeHostFiles : IHostFiles
{
    /// <summary>Path to text; change it while the test runs.</summary>
    public Dictionary<string, string> Files { get; } = [];

    /// <inheritdoc/>
    public string? ReadText(string path) => Files.GetValueOrDefault(path);

    /// <inheritdoc/>
    public bool Exists(string path) =>
        Files.Keys.Any(file => file == path || file.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal));

    /// <inheritdoc/>
    public bool IsScript(string path) => ReadText(path)?.StartsWith("#!", StringComparison.Ordinal) == true;

    /// <summary>Free bytes on the only disk; null when it is not known.</summary>
    public long? Free { get; set; } = 120L << 30;

    /// <inheritdoc/>
    public long? FreeSpace(string path) => Free;

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string directory)
    {
        string prefix = directory.TrimEnd('/') + "/";
        return [.. Files.Keys.Where(file => file.StartsWith(prefix, StringComparison.Ordinal))
            .Select(file => prefix + file[prefix.Length..].Split('/')[0]).Distinct()];
    }
}
