namespace Devx.Providers.Execution;

/// <summary>What kind of computer this is and who asks.</summary>
public sealed record HostPlatform
{
    /// <summary>Its operating system.</summary>
    public required HostSystem System { get; init; }

    /// <summary>Its name, without a domain.</summary>
    public required string HostName { get; init; }

    /// <summary>Its architecture: arm64 or x86_64.</summary>
    public required string Architecture { get; init; }

    /// <summary>Logical processors.</summary>
    /// <value>1 or more.</value>
    public required int CpuCount { get; init; }

    /// <summary>Its memory; null when that is not known.</summary>
    /// <value>Bytes.</value>
    public long? Memory { get; init; }

    /// <summary>The user's home directory.</summary>
    public required string HomeDirectory { get; init; }

    /// <summary>True when the program runs as root; podman machine and lima refuse that.</summary>
    public bool IsRoot { get; init; }

    /// <summary>The environment variables of this process.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>A variable's value; null when it is unset or empty.</summary>
    public string? Variable(string name) => Variables.TryGetValue(name, out string? value) && value.Length > 0 ? value : null;
}
