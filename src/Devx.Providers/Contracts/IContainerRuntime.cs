using Devx.Providers.Containers;
using Devx.Providers.Execution;

namespace Devx.Providers.Contracts;

/// <summary>The container engine of one machine, driven through its CLI.</summary>
public interface IContainerRuntime
{
    /// <summary>docker, podman or nerdctl.</summary>
    string Name { get; }

    /// <summary>Reads images, volumes, networks and the details of containers.</summary>
    IEngineCatalog Catalog { get; }

    /// <summary>Reads logs.</summary>
    IContainerLogs Logs { get; }

    /// <summary>Changes containers, images, volumes and networks.</summary>
    IEngineOperations Operations { get; }

    /// <summary>Makes the commands that get a person's terminal.</summary>
    IContainerSessions Sessions { get; }

    /// <summary>Whether containers can be checkpointed here, and if not why.</summary>
    Task<Capability> SupportsCheckpointAsync(CancellationToken cancellationToken);

    /// <summary>Runs the runtime's CLI with the caller's terminal.</summary>
    /// <returns>Its exit code.</returns>
    Task<int> RunInteractiveAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken);

    /// <summary>Runs the runtime's CLI and collects what it prints.</summary>
    /// <returns>Standard output, then standard error.</returns>
    /// <exception cref="ProviderException">The exit code was not 0.</exception>
    Task<string> ExecAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken);

    /// <summary>The full command for arguments of the runtime's CLI, for the caller to run without a terminal.</summary>
    CommandRequest Command(params IReadOnlyList<string> arguments);

    /// <summary>The full command for arguments of the runtime's CLI, for the caller to give the terminal to.</summary>
    CommandRequest InteractiveCommand(params IReadOnlyList<string> arguments);

    /// <summary>All containers, running or not, ordered by name.</summary>
    Task<IReadOnlyList<ContainerInfo>> ListContainersAsync(CancellationToken cancellationToken);

    /// <summary>All containers with what matters before their machine goes down or away.</summary>
    Task<IReadOnlyList<ContainerStake>> ContainerStakesAsync(CancellationToken cancellationToken);

    /// <summary>All volumes; sizes can take long where the engine has to count them.</summary>
    Task<IReadOnlyList<VolumeStake>> VolumeStakesAsync(CancellationToken cancellationToken);

    /// <summary>How many images there are, and their size.</summary>
    Task<ImageStake> ImageStakesAsync(CancellationToken cancellationToken);

    /// <summary>
    /// What the running containers use, again and again until cancelled. Read from the kernel's own counters where the engine runs on
    /// this host, otherwise from one stream of the CLI.
    /// </summary>
    /// <param name="containers">Gives the running containers that are wanted now; asked before each round.</param>
    /// <param name="interval">Time between two rounds.</param>
    /// <param name="cancellationToken">Ends it and its child process.</param>
    IAsyncEnumerable<IReadOnlyList<ContainerUsage>> WatchUsageAsync(
        Func<IReadOnlyList<ContainerInfo>> containers, TimeSpan interval, CancellationToken cancellationToken);

    /// <summary>Changes as the engine reports them; ends when the stream ends.</summary>
    IAsyncEnumerable<ProviderEvent> WatchAsync(CancellationToken cancellationToken);
}
