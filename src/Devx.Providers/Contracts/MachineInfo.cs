namespace Devx.Providers.Contracts;

/// <summary>What a provider says of one machine. Null means that the provider does not say, never zero.</summary>
public sealed record MachineInfo
{
    /// <summary>Provider and name.</summary>
    public required MachineId Id { get; init; }

    /// <summary>The state as it was read.</summary>
    public required MachineState State { get; init; }

    /// <summary>The configured processors.</summary>
    /// <value>Virtual cores, 1 or more.</value>
    public int? CpuCount { get; init; }

    /// <summary>The configured memory (a promise, not the use).</summary>
    public ByteSize? Memory { get; init; }

    /// <summary>The configured size of the disk (a promise, not the use).</summary>
    public ByteSize? Disk { get; init; }

    /// <summary>The guest's architecture in the words <c>arm64</c> and <c>x86_64</c>, otherwise as the CLI says it.</summary>
    public string? Architecture { get; init; }

    /// <summary>How the machine is run: <c>vz</c>, <c>qemu</c>, <c>wsl</c>, <c>container</c>, <c>engine</c>, <c>host</c>, …</summary>
    public string? VmType { get; init; }

    /// <summary>True for the machine that the provider's own tools use when none is named.</summary>
    public bool IsDefault { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it came up, where the provider knows it without asking the guest.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The address under which the host reaches it.</summary>
    public string? Address { get; init; }

    /// <summary>Where its containers are found; null when it has no container engine or when that is not known yet.</summary>
    public RuntimeEndpoint? Runtime { get; init; }

    /// <summary>Version of the engine or of the tool that made the machine.</summary>
    public string? Version { get; init; }

    /// <summary>What else is worth showing on the overview, in order (label and value).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Details { get; init; } = [];
}
