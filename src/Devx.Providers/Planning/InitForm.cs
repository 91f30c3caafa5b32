namespace Devx.Providers.Planning;

/// <summary>
/// What a provider can be told about a new machine, with the limits that hold on this computer. Null: the provider has no such thing.
/// </summary>
public sealed record InitForm
{
    /// <summary>Says what is wrong with a name (rules of the provider, length, taken); null when it can be used.</summary>
    public required Func<string, string?> NameProblem { get; init; }

    /// <summary>A free name to begin with.</summary>
    public required string SuggestedName { get; init; }

    /// <summary>Virtual cores.</summary>
    public NumberRange? CpuCount { get; init; }

    /// <summary>Memory.</summary>
    /// <value>GiB.</value>
    public NumberRange? MemoryGiB { get; init; }

    /// <summary>Disk.</summary>
    /// <value>GiB.</value>
    public NumberRange? DiskGiB { get; init; }

    /// <summary>Lima's template, OrbStack's distribution, podman's image.</summary>
    public InitChoice? Image { get; init; }

    /// <summary>How the machine is run.</summary>
    public InitChoice? VmType { get; init; }

    /// <summary>The container runtime in it.</summary>
    public InitChoice? Runtime { get; init; }

    /// <summary>True when containers can run as the guest's root.</summary>
    public bool HasRootful { get; init; }

    /// <summary>False when making a machine always starts it.</summary>
    public bool CanStayStopped { get; init; } = true;

    /// <summary>True when the provider has a default machine.</summary>
    public bool HasDefault { get; init; }
}
