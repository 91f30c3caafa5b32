namespace Devx.Providers.Containers.Catalog;

/// <summary>One network. Null means that the runtime does not say.</summary>
public sealed record NetworkInfo
{
    /// <summary>The full id; empty where the runtime gives none (nerdctl's <c>host</c> and <c>none</c>).</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>bridge, host, null, macvlan, …</summary>
    public string? Driver { get; init; }

    /// <summary>local, or wider than one engine.</summary>
    public string? Scope { get; init; }

    /// <summary>Its address ranges (<c>10.88.0.0/16</c>), where the list says them.</summary>
    public IReadOnlyList<string> Subnets { get; init; } = [];

    /// <summary>True when containers on it cannot reach the outside.</summary>
    public bool? IsInternal { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The compose project it belongs to.</summary>
    public string? ComposeProject { get; init; }

    /// <summary>True for those that the engine makes itself and does not remove.</summary>
    public bool IsBuiltIn { get; init; }
}
