using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>The command line of one engine, for the parts of a runtime: each asks in its own dialect, all the same way.</summary>
internal interface IEngineCli
{
    /// <summary>docker, podman or nerdctl.</summary>
    string Name { get; }

    /// <summary>The computer it is run on.</summary>
    HostAccess Host { get; }

    /// <summary>A request whose output is read by us.</summary>
    CommandRequest Request(params IReadOnlyList<string> arguments);

    /// <summary>A request that gets a person's terminal.</summary>
    CommandRequest Interactive(params IReadOnlyList<string> arguments);

    /// <summary>Runs a request to its end, however it ends.</summary>
    /// <exception cref="ProviderException">It could not be started, or did not end in time.</exception>
    Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken);

    /// <summary>Runs a read and gives its standard output, without what a guest's login shell printed before it.</summary>
    /// <exception cref="ProviderException">The exit code was not 0.</exception>
    Task<string> ReadAsync(CommandRequest request, CancellationToken cancellationToken);

    /// <summary>Turns a command that ended badly into words.</summary>
    ProviderException Explain(CommandResult result);
}
