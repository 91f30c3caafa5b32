namespace Devx.Providers.Contracts;

/// <summary>A provider of machines together with the container runtimes of its machines.</summary>
/// <param name="detected">What was found on this computer.</param>
/// <param name="machines">The machines.</param>
/// <param name="runtimes">Makes the runtime of a machine.</param>
public sealed class Provider(DetectedProvider detected, IVmProvider machines, Func<MachineInfo, IContainerRuntime?> runtimes)
{
    /// <summary>The provider's name.</summary>
    public string Name => Machines.Name;

    /// <summary>What was found on this computer.</summary>
    public DetectedProvider Detected { get; } = detected;

    /// <summary>The machines.</summary>
    public IVmProvider Machines { get; } = machines;

    /// <summary>The container runtime of a machine; null when it has none or when it is not known.</summary>
    public IContainerRuntime? RuntimeOf(MachineInfo machine) => runtimes(machine);
}
