namespace Devx.Providers.Containers.Operations;

/// <summary>What a prune looks at.</summary>
[Flags]
public enum PruneScope
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Containers that do not run.</summary>
    Containers = 1,

    /// <summary>Images without a name that no container uses.</summary>
    DanglingImages = 2,

    /// <summary>All images that no container uses.</summary>
    UnusedImages = 4,

    /// <summary>Volumes without a name that no container uses.</summary>
    AnonymousVolumes = 8,

    /// <summary>All volumes that no container uses.</summary>
    UnusedVolumes = 16,

    /// <summary>Networks that no container uses.</summary>
    Networks = 32,

    /// <summary>What builds keep to be faster next time.</summary>
    BuildCache = 64,
}
