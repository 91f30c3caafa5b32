using System.Runtime.CompilerServices;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>What the runtimes share: the same questions, each in its own dialect.</summary>
public abstract class CliRuntime : IContainerRuntime, IEngineCli
{
    private static readonly TimeSpan ExecTimeout = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract IEngineCatalog Catalog { get; }

    /// <inheritdoc/>
    public abstract IContainerLogs Logs { get; }

    /// <inheritdoc/>
    public abstract IEngineOperations Operations { get; }

    /// <inheritdoc/>
    public abstract IContainerSessions Sessions { get; }

    /// <summary>The computer it works on.</summary>
    private protected abstract HostAccess Host { get; }

    HostAccess IEngineCli.Host => Host;

    CommandRequest IEngineCli.Request(params IReadOnlyList<string> arguments) => Request(arguments);

    CommandRequest IEngineCli.Interactive(params IReadOnlyList<string> arguments) => InteractiveCommand(arguments);

    Task<CommandResult> IEngineCli.RunAsync(CommandRequest request, CancellationToken cancellationToken) =>
        RunAsync(request, cancellationToken);

    Task<string> IEngineCli.ReadAsync(CommandRequest request, CancellationToken cancellationToken) =>
        ReadAsync(request, cancellationToken);

    ProviderException IEngineCli.Explain(CommandResult result) => Explain(result);

    /// <inheritdoc/>
    public abstract Task<Capability> SupportsCheckpointAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public async Task<int> RunInteractiveAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await Host.Terminal.RunAsync(InteractiveCommand(arguments), cancellationToken).ConfigureAwait(false);
        }
        catch (CommandException exception)
        {
            throw Failures.From(exception);
        }
    }

    /// <inheritdoc/>
    public async Task<string> ExecAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        CommandResult result = await RunAsync(Command(arguments) with { Timeout = ExecTimeout }, cancellationToken).ConfigureAwait(false);
        return result.IsSuccess ? result.StandardOutput + result.StandardError : throw Explain(result);
    }

    /// <inheritdoc/>
    public CommandRequest Command(params IReadOnlyList<string> arguments) => Request(arguments) with { IsRoutine = false };

    /// <inheritdoc/>
    public abstract CommandRequest InteractiveCommand(params IReadOnlyList<string> arguments);

    /// <inheritdoc/>
    public abstract Task<IReadOnlyList<ContainerInfo>> ListContainersAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ContainerStake>> ContainerStakesAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<ContainerInfo> containers = await ListContainersAsync(cancellationToken).ConfigureAwait(false);
        if (containers.Count == 0)
        {
            return [];
        }

        CommandRequest inspect = Request([.. InspectCommand, .. containers.Select(container => container.Id)]);
        CommandResult result = await RunAsync(inspect, cancellationToken).ConfigureAwait(false);

        // A container that vanished since the list was read fails the command, which still prints the others.
        return result.IsSuccess || Explain(result) is { Failure: ProviderFailure.NotFound }
            ? ContainerStakeParser.Parse(Name, result.StandardOutput, containers, ComesBack)
            : throw Explain(result);
    }

    /// <inheritdoc/>
    public abstract Task<IReadOnlyList<VolumeStake>> VolumeStakesAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract Task<ImageStake> ImageStakesAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract IAsyncEnumerable<IReadOnlyList<ContainerUsage>> WatchUsageAsync(
        Func<IReadOnlyList<ContainerInfo>> containers, TimeSpan interval, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ProviderEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CommandRequest request = EventStream() with { Timeout = Timeout.InfiniteTimeSpan };
        await foreach (string line in ExplainedStream.LinesAsync(Host.Runner, request, Explain, cancellationToken).ConfigureAwait(false))
        {
            if (line.Length > 0 && ParseEvent(line) is { } change)
            {
                yield return change;
            }
        }
    }

    /// <summary>The command that describes the containers whose ids follow it.</summary>
    private protected virtual IReadOnlyList<string> InspectCommand => ["container", "inspect"];

    /// <summary>A request of ours for this engine.</summary>
    private protected abstract CommandRequest Request(params IReadOnlyList<string> arguments);

    /// <summary>Turns a command that ended badly into words.</summary>
    private protected abstract ProviderException Explain(CommandResult result);

    /// <summary>The answer in what a command printed.</summary>
    private protected virtual string Answer(string output) => output;

    /// <summary>The command whose lines are events.</summary>
    private protected abstract CommandRequest EventStream();

    /// <summary>Reads a line of it; null for one that changes nothing on a list.</summary>
    private protected abstract ProviderEvent? ParseEvent(string line);

    /// <summary>Whether the engine brings a container up again after its machine went down; null when that cannot be told.</summary>
    /// <param name="restartPolicy">The container's policy; null when the runtime does not say.</param>
    /// <param name="container">The container.</param>
    private protected abstract bool? ComesBack(string? restartPolicy, ContainerInfo container);

    /// <summary>Runs a read and gives its standard output.</summary>
    private protected async Task<string> ReadAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        CommandResult result = await RunAsync(request, cancellationToken).ConfigureAwait(false);
        return result.IsSuccess ? Answer(result.StandardOutput) : throw Explain(result);
    }

    private async Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await Host.Runner.RunAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (CommandException exception)
        {
            throw Failures.From(exception);
        }
    }
}
