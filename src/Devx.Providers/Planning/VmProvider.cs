using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Planning;

/// <summary>
/// What all providers share: a verb is a plan, a plan is run step by step, and what was asked for is read back. A provider says how it
/// lists, plans, explains an error and checks the result.
/// </summary>
public abstract class VmProvider(HostAccess host) : IVmProvider
{
    /// <summary>What a step may have printed before its beginning is forgotten: a download that hangs prints for half an hour.</summary>
    private const int OutputLimit = 1 << 20;

    private readonly ConcurrentDictionary<string, BegunStep> _begun = [];

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <summary>The computer it works on.</summary>
    protected HostAccess Host { get; } = host;

    /// <inheritdoc/>
    public abstract Task<IReadOnlyList<MachineInfo>> ListAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public virtual async Task<MachineInfo> InspectAsync(string name, CancellationToken cancellationToken) =>
        await FindAsync(name, cancellationToken).ConfigureAwait(false) ?? throw NoSuchMachine(name);

    /// <inheritdoc/>
    public abstract Task<string> InspectRawAsync(string name, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public virtual async Task<bool> IsRunningAsync(string name, CancellationToken cancellationToken) =>
        (await InspectAsync(name, cancellationToken).ConfigureAwait(false)).State.Status == MachineStatus.Running;

    /// <inheritdoc/>
    public abstract Task<MachineUsage?> UsageAsync(MachineInfo machine, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public virtual async IAsyncEnumerable<ProviderEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        yield break;
    }

    /// <inheritdoc/>
    public abstract Capability CapabilityOf(MachineVerb verb, MachineInfo? machine);

    /// <inheritdoc/>
    public abstract Task<InitForm> InitFormAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract Task<ResizeForm> ResizeFormAsync(string name, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract StuckAdvice AdviceFor(MachineOperation operation);

    /// <inheritdoc/>
    public async Task<OperationPlan> PlanCleanupAsync(MachineOperation cancelled, CancellationToken cancellationToken)
    {
        MachineInfo? machine = await FindAsync(cancelled.Name, cancellationToken).ConfigureAwait(false);
        // Taken away: the next operation of this name that is cancelled before it begins has nothing to do with it.
        _begun.TryRemove(cancelled.Name, out BegunStep? begun);
        (CleanupNeed need, string why) = CleanupRules.Of(cancelled, machine, begun);
        OperationPlan plan = need switch
        {
            CleanupNeed.Nothing => new OperationPlan(cancelled, [], []),
            CleanupNeed.Stop => await PlanAsync(EndOfStart(cancelled.Name), cancellationToken).ConfigureAwait(false),
            CleanupNeed.Remove => await PlanDiscardAsync(cancelled.Name, cancellationToken).ConfigureAwait(false),
        };
        return plan with { Notes = [why, .. plan.Notes] };
    }

    /// <inheritdoc/>
    public abstract Task<OperationPlan> PlanAsync(MachineOperation operation, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public async Task RunAsync(OperationPlan plan, IProgress<OperationProgress>? progress, CancellationToken cancellationToken)
    {
        await RunStepsAsync(plan, progress, cancellationToken).ConfigureAwait(false);
        progress?.Report(new OperationProgress(plan.Steps.Count, null));
        await VerifyAsync(plan.Operation, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task InitAsync(InitOptions options, CancellationToken cancellationToken) =>
        PlanAndRunAsync(new InitMachine(options), cancellationToken);

    /// <inheritdoc/>
    public Task StartAsync(string name, CancellationToken cancellationToken) => PlanAndRunAsync(new StartMachine(name), cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(string name, CancellationToken cancellationToken) => PlanAndRunAsync(new StopMachine(name), cancellationToken);

    /// <inheritdoc/>
    public Task StopAllAsync(CancellationToken cancellationToken) => PlanAndRunAsync(new StopAllMachines(), cancellationToken);

    /// <inheritdoc/>
    public Task RemoveAsync(string name, CancellationToken cancellationToken) =>
        PlanAndRunAsync(new RemoveMachine(name), cancellationToken);

    /// <inheritdoc/>
    public Task SleepAsync(string name, CancellationToken cancellationToken) => PlanAndRunAsync(new SleepMachine(name), cancellationToken);

    /// <inheritdoc/>
    public Task ResizeAsync(string name, int cpuCount, ByteSize memory, CancellationToken cancellationToken) =>
        PlanAndRunAsync(new ResizeMachine(name, cpuCount, memory, null), cancellationToken);

    /// <inheritdoc/>
    public Task SetDefaultAsync(string name, CancellationToken cancellationToken) =>
        PlanAndRunAsync(new SetDefaultMachine(name), cancellationToken);

    /// <inheritdoc/>
    public abstract Task<string> SshAsync(string name, IReadOnlyList<string> command, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract CommandRequest LoginCommand(MachineInfo machine);

    /// <summary>Turns a command that ended badly into words, from the texts the CLI is known to print.</summary>
    protected abstract ProviderException Explain(CommandResult result);

    /// <summary>True when a step's result is what was wanted although its exit code says otherwise (already running).</summary>
    protected virtual bool IsAccepted(MachineOperation operation, OperationStep step, CommandResult result) => result.IsSuccess;

    /// <summary>Reads back that an operation was done: several CLIs exit 0 without doing it.</summary>
    /// <exception cref="ProviderException">The state is not what was asked for.</exception>
    protected abstract Task VerifyAsync(MachineOperation operation, CancellationToken cancellationToken);

    /// <summary>Runs a read and gives its standard output.</summary>
    /// <exception cref="ProviderException">It failed.</exception>
    protected async Task<string> ReadAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        CommandResult result = await TryReadAsync(request, cancellationToken).ConfigureAwait(false);
        return result.IsSuccess ? result.StandardOutput : throw Explain(result);
    }

    /// <summary>Runs a read and gives its result whatever its exit code.</summary>
    /// <exception cref="ProviderException">It could not be started, or was too slow.</exception>
    protected async Task<CommandResult> TryReadAsync(CommandRequest request, CancellationToken cancellationToken)
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

    /// <summary>A machine of the present list; null when there is none of that name.</summary>
    protected async Task<MachineInfo?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(machine => machine.Id.Name == name);

    /// <summary>The error for a name that is not in the list.</summary>
    protected ProviderException NoSuchMachine(string name) => new(
        ProviderFailure.NotFound, $"{Name} has no machine named {PosixQuoting.Quote(name)}.",
        "Refresh the list; it may have been removed.");

    /// <summary>The error for a verb that does not work here.</summary>
    [DoesNotReturn]
    protected void ThrowUnsupported(MachineVerb verb, MachineInfo? machine) =>
        throw new ProviderException(ProviderFailure.Unsupported, CapabilityOf(verb, machine).Reason ?? $"{Name} cannot do this.");

    /// <summary>What ends a machine whose start was cancelled: force, as an orderly stop waits for a guest that may not listen.</summary>
    protected virtual StopMachine EndOfStart(string name) => new(name, Force: true);

    /// <summary>How a half-made machine is removed.</summary>
    protected virtual Task<OperationPlan> PlanDiscardAsync(string name, CancellationToken cancellationToken) =>
        PlanAsync(new RemoveMachine(name), cancellationToken);

    private async Task RunStepsAsync(OperationPlan plan, IProgress<OperationProgress>? progress, CancellationToken cancellationToken)
    {
        ProviderException? failure = null;
        for (int index = 0; index < plan.Steps.Count; index++)
        {
            OperationStep step = plan.Steps[index];
            if (failure is not null && !step.IsAlwaysRun)
            {
                continue;
            }

            _begun[plan.Operation.Name] = new BegunStep(index, step);
            progress?.Report(new OperationProgress(index, null));
            ProviderException? problem = await RunStepAsync(plan, index, progress, cancellationToken).ConfigureAwait(false);
            failure ??= problem;
        }

        if (failure is not null)
        {
            throw failure;
        }
    }

    private async Task PlanAndRunAsync(MachineOperation operation, CancellationToken cancellationToken)
    {
        OperationPlan plan = await PlanAsync(operation, cancellationToken).ConfigureAwait(false);
        await RunAsync(plan, null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ProviderException?> RunStepAsync(
        OperationPlan plan, int index, IProgress<OperationProgress>? progress, CancellationToken cancellationToken)
    {
        OperationStep step = plan.Steps[index];
        try
        {
            CommandResult result = progress is null
                ? await Host.Runner.RunAsync(step.Command, cancellationToken).ConfigureAwait(false)
                : await StreamAsync(step.Command, line => progress.Report(new OperationProgress(index, line)), cancellationToken)
                    .ConfigureAwait(false);
            _begun.TryRemove(plan.Operation.Name, out _);
            return IsAccepted(plan.Operation, step, result) ? null : Explain(result);
        }
        catch (CommandException exception)
        {
            if (exception.Failure != CommandFailure.TimedOut)
            {
                // What was killed for taking too long has not ended by itself, just as what is cancelled.
                _begun.TryRemove(plan.Operation.Name, out _);
            }

            return Failures.From(exception);
        }
    }

    private async Task<CommandResult> StreamAsync(CommandRequest command, Action<OutputLine> onLine, CancellationToken cancellationToken)
    {
        var output = new TextTail(OutputLimit);
        var errors = new TextTail(OutputLimit);
        try
        {
            await foreach (OutputLine line in Host.Runner.StreamAsync(command, cancellationToken).ConfigureAwait(false))
            {
                (line.IsError ? errors : output).Add(line.Text);
                onLine(line);
            }
        }
        catch (CommandException exception) when (exception is { Failure: CommandFailure.StreamFailed, Result: { } result })
        {
            return result with { StandardOutput = output.ToString(), StandardError = errors.ToString() };
        }

        return new CommandResult(command, 0, output.ToString(), errors.ToString(), TimeSpan.Zero);
    }
}
