namespace Devx.Providers.Limactl;

/// <summary>What <c>limactl info</c> says that a new machine can be made of; only what we use.</summary>
internal sealed record LimactlInfo
{
    /// <summary>The templates.</summary>
    public IReadOnlyList<LimactlTemplate?>? Templates { get; init; }

    /// <summary>The hypervisors that are there on this computer.</summary>
    public IReadOnlyList<string?>? VmTypes { get; init; }
}

/// <summary>A template.</summary>
internal sealed record LimactlTemplate
{
    /// <summary>Its name; those that begin with "_" are parts of others.</summary>
    public string? Name { get; init; }
}
