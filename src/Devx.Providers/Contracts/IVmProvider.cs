using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.Contracts;

/// <summary>
/// One provider of machines, driven through its own CLI. Every method reads or does, never guesses; a failure is a
/// <see cref="ProviderException"/>, cancellation an <see cref="OperationCanceledException"/>.
/// </summary>
public interface IVmProvider
{
    /// <summary>podman, lima, colima, docker or orbstack.</summary>
    string Name { get; }

    /// <summary>All machines, ordered by name. Never starts anything.</summary>
    /// <exception cref="ProviderException">The CLI failed, was too slow, or its answer could not be read.</exception>
    Task<IReadOnlyList<MachineInfo>> ListAsync(CancellationToken cancellationToken);

    /// <summary>One machine with everything the provider says of it.</summary>
    /// <exception cref="ProviderException"><see cref="ProviderFailure.NotFound"/> when there is none of that name.</exception>
    Task<MachineInfo> InspectAsync(string name, CancellationToken cancellationToken);

    /// <summary>The provider's own description of a machine, as JSON or YAML text.</summary>
    Task<string> InspectRawAsync(string name, CancellationToken cancellationToken);

    /// <summary>True when the machine is up (not merely starting).</summary>
    Task<bool> IsRunningAsync(string name, CancellationToken cancellationToken);

    /// <summary>What a running machine uses now; null where the provider has no cheap way to tell.</summary>
    Task<MachineUsage?> UsageAsync(MachineInfo machine, CancellationToken cancellationToken);

    /// <summary>Changes as the provider reports them; ends when the CLI's stream ends, empty when it has none.</summary>
    IAsyncEnumerable<ProviderEvent> WatchAsync(CancellationToken cancellationToken);

    /// <summary>Whether and how a verb works here; <paramref name="machine"/> is null for verbs that need none.</summary>
    Capability CapabilityOf(MachineVerb verb, MachineInfo? machine);

    /// <summary>What a new machine can be told here, with the limits of this computer.</summary>
    /// <exception cref="ProviderException"><see cref="ProviderFailure.Unsupported"/> when the provider makes no machines.</exception>
    Task<InitForm> InitFormAsync(CancellationToken cancellationToken);

    /// <summary>What of a machine can be changed, with the limits of this computer.</summary>
    /// <exception cref="ProviderException">
    /// <see cref="ProviderFailure.NotFound"/>, or <see cref="ProviderFailure.Unsupported"/> when nothing can be changed here.
    /// </exception>
    Task<ResizeForm> ResizeFormAsync(string name, CancellationToken cancellationToken);

    /// <summary>What to look at and to do when an operation takes far longer than usual.</summary>
    StuckAdvice AdviceFor(MachineOperation operation);

    /// <summary>
    /// What puts right what an operation left behind that was cancelled or killed, after reading the present state; no steps when
    /// nothing has to be done.
    /// </summary>
    Task<OperationPlan> PlanCleanupAsync(MachineOperation cancelled, CancellationToken cancellationToken);

    /// <summary>
    /// The commands that would carry out an operation, after reading the present state. These and no others are what
    /// <see cref="RunAsync"/> runs.
    /// </summary>
    /// <exception cref="ProviderException">The machine is not there, the name is taken, or it cannot be done here.</exception>
    Task<OperationPlan> PlanAsync(MachineOperation operation, CancellationToken cancellationToken);

    /// <summary>Runs a plan step by step and reads back that it was done.</summary>
    /// <exception cref="ProviderException">A step failed, or the state afterwards is not what was asked for.</exception>
    Task RunAsync(OperationPlan plan, IProgress<OperationProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Makes a machine (and starts it where the options say so).</summary>
    Task InitAsync(InitOptions options, CancellationToken cancellationToken);

    /// <summary>Starts a machine that exists.</summary>
    Task StartAsync(string name, CancellationToken cancellationToken);

    /// <summary>Stops one machine.</summary>
    Task StopAsync(string name, CancellationToken cancellationToken);

    /// <summary>Stops every running machine of this provider.</summary>
    Task StopAllAsync(CancellationToken cancellationToken);

    /// <summary>Removes a machine with its disk, running or not.</summary>
    Task RemoveAsync(string name, CancellationToken cancellationToken);

    /// <summary>Gives the machine's memory back; <see cref="CapabilityOf"/> says how (often a stop).</summary>
    Task SleepAsync(string name, CancellationToken cancellationToken);

    /// <summary>Changes cpus and memory; a running machine is stopped and started again where the provider needs it.</summary>
    /// <param name="name">The machine.</param>
    /// <param name="cpuCount"><value>Virtual cores, 1 or more.</value></param>
    /// <param name="memory">The new memory.</param>
    /// <param name="cancellationToken">Asks the running step to stop.</param>
    Task ResizeAsync(string name, int cpuCount, ByteSize memory, CancellationToken cancellationToken);

    /// <summary>Makes a machine the default of this provider.</summary>
    Task SetDefaultAsync(string name, CancellationToken cancellationToken);

    /// <summary>Runs a command in a running machine.</summary>
    /// <param name="name">The machine; checked against the list first.</param>
    /// <param name="command">Program and arguments, each passed on as it is.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    /// <returns>Its standard output.</returns>
    /// <exception cref="ProviderException">The machine is not there or not up, or the command's exit code was not 0.</exception>
    Task<string> SshAsync(string name, IReadOnlyList<string> command, CancellationToken cancellationToken);

    /// <summary>The command that logs a person in, to be given the terminal.</summary>
    /// <exception cref="ProviderException"><see cref="ProviderFailure.Unsupported"/> when there is nothing to log in to.</exception>
    CommandRequest LoginCommand(MachineInfo machine);
}
