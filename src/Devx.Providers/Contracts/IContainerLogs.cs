using Devx.Providers.Containers.Logs;

namespace Devx.Providers.Contracts;

/// <summary>Reads what containers have written and write.</summary>
public interface IContainerLogs
{
    /// <summary>
    /// The lines of one container, oldest first. Ends when there are no more, or with the container's run when it follows. Leaving the
    /// loop or cancelling ends the child process. A slow reader makes the program wait; nothing is lost.
    /// </summary>
    /// <exception cref="ProviderException">The container is gone, its log driver cannot be read, or the engine failed.</exception>
    IAsyncEnumerable<ContainerLogLine> ReadAsync(string containerId, LogRequest request, CancellationToken cancellationToken);
}
