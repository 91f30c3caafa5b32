namespace Devx.Providers.Contracts;

/// <summary>The dialects of container command lines.</summary>
public enum RuntimeKind
{
    /// <summary>The docker CLI.</summary>
    Docker,

    /// <summary>The podman CLI.</summary>
    Podman,

    /// <summary>The nerdctl CLI inside a guest.</summary>
    Nerdctl,
}
