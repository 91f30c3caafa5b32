namespace Devx.Providers.Docker;

/// <summary>Whose an engine behind a docker endpoint is.</summary>
internal enum EngineOwner
{
    /// <summary>A daemon on this computer.</summary>
    ThisHost,

    /// <summary>Docker Desktop's VM.</summary>
    Desktop,

    /// <summary>Colima, Lima, OrbStack or podman: shown by that provider.</summary>
    OtherProvider,

    /// <summary>A VM on this computer that no provider of ours knows (Rancher Desktop, minikube).</summary>
    UnknownVm,

    /// <summary>Another computer.</summary>
    Remote,
}
