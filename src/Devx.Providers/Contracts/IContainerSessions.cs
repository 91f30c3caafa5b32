using Devx.Providers.Containers;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Execution;

namespace Devx.Providers.Contracts;

/// <summary>The commands that a person's terminal is lent to.</summary>
public interface IContainerSessions
{
    /// <summary>The keys that leave an attached container running, as a person reads them (<c>ctrl-p ctrl-q</c>).</summary>
    string DetachKeys { get; }

    /// <summary>
    /// True when ctrl-c, as often as the client wants it, leaves an attached container running that has no terminal; false when it is
    /// passed on and ends it.
    /// </summary>
    bool InterruptLeaves { get; }

    /// <summary>
    /// A shell in a running container, after looking which there is: the login shell of the container's user, else bash, else sh.
    /// </summary>
    /// <exception cref="ProviderException">
    /// <see cref="ProviderFailure.WrongState"/> when it does not run; <see cref="ProviderFailure.Unsupported"/> when there is no shell in
    /// it, with what can be done instead.
    /// </exception>
    Task<CommandRequest> ShellAsync(ContainerInfo container, CancellationToken cancellationToken);

    /// <summary>A command of the user's in a running container, each word passed on as it is.</summary>
    CommandRequest Exec(ContainerInfo container, IReadOnlyList<string> command);

    /// <summary>The container's own terminal.</summary>
    CommandRequest Attach(ContainerInfo container);

    /// <summary>A new container that has the terminal.</summary>
    CommandRequest Run(RunOptions options);
}
