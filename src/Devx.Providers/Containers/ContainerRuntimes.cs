using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>Makes the container runtime that a machine's endpoint asks for.</summary>
public static class ContainerRuntimes
{
    /// <summary>The runtime of a machine; null when it has none or when it is not known.</summary>
    public static IContainerRuntime? Create(HostAccess host, MachineInfo machine) => machine.Runtime switch
    {
        null => null,
        { Kind: RuntimeKind.Nerdctl } endpoint => new NerdctlRuntime(host, endpoint),
        { Kind: RuntimeKind.Docker } endpoint => new DockerRuntime(host, RuntimeProgram.Find(host, "docker"), endpoint),
        { Kind: RuntimeKind.Podman } endpoint => new PodmanRuntime(host, RuntimeProgram.Find(host, "podman"), endpoint),
        { } unknown => throw new InvalidOperationException($"no runtime speaks {unknown.Kind}"),
    };
}
