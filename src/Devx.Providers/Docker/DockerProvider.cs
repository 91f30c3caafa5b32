using System.Runtime.CompilerServices;
using Devx.Providers.Containers;
using Devx.Providers.Containers.KernelUsage;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.Docker;

/// <summary>The engines that docker reaches: the daemon of this computer, Docker Desktop, and other computers (to look at).</summary>
public sealed class DockerProvider : VmProvider
{
    private static readonly TimeSpan RemotePause = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StartPause = TimeSpan.FromSeconds(2);
    private const int StartChecks = 30;
    private readonly DockerCommands _commands;
    private readonly DockerMachines _machines;
    private readonly DockerCapabilities _capabilities;
    private readonly DockerPlanner _planner;
    private readonly RemoteEngines _remotes = new();

    /// <summary>Makes the provider.</summary>
    /// <param name="host">The computer.</param>
    /// <param name="program">Name or full path of docker.</param>
    public DockerProvider(HostAccess host, string program)
        : base(host)
    {
        _commands = new DockerCommands(program);
        _machines = new DockerMachines(host, _commands, _remotes);
        _capabilities = new DockerCapabilities(host);
        _planner = new DockerPlanner(host, _commands);
    }

    /// <inheritdoc/>
    public override string Name => EngineMachine.Provider;

    /// <inheritdoc/>
    public override Task<IReadOnlyList<MachineInfo>> ListAsync(CancellationToken cancellationToken) =>
        _machines.ListAsync(cancellationToken);

    /// <inheritdoc/>
    public override async Task<MachineInfo> InspectAsync(string name, CancellationToken cancellationToken)
    {
        MachineInfo machine = await base.InspectAsync(name, cancellationToken).ConfigureAwait(false);
        if (machine is not { VmType: "remote", Runtime.Address: { } address })
        {
            return machine;
        }

        _remotes.Keep(address, await _machines.AskAsync(address, cancellationToken).ConfigureAwait(false));
        return await base.InspectAsync(name, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<string> InspectRawAsync(string name, CancellationToken cancellationToken)
    {
        MachineInfo machine = await base.InspectAsync(name, cancellationToken).ConfigureAwait(false);
        string address = machine.Runtime?.Address ?? "";
        return machine.State.Status != MachineStatus.Running && DockerCapabilities.ContextOf(machine) is { } context
            ? await ReadAsync(_commands.InspectContext(context), cancellationToken).ConfigureAwait(false)
            : await ReadAsync(_commands.Info(address), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override Task<MachineUsage?> UsageAsync(MachineInfo machine, CancellationToken cancellationToken) =>
        Task.FromResult(machine.VmType == "engine" ? new ProcFiles(Host.Files).Read() : null);

    /// <summary>
    /// Docker has no events about engines; the stream of an engine's own events ends with it. Here other computers are asked again and
    /// again, and a change of their answer is an event.
    /// </summary>
    public override async IAsyncEnumerable<ProviderEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (Remotes() is { Count: > 0 } contexts)
        {
            EngineAnswer[] answers = await Task.WhenAll(contexts.Select(context => _machines.AskAsync(context.Address, cancellationToken)))
                .ConfigureAwait(false);
            for (int index = 0; index < contexts.Count; index++)
            {
                if (_remotes.Keep(contexts[index].Address, answers[index]))
                {
                    yield return new ProviderEvent(EventSubject.Machine, contexts[index].Name, "answered");
                }
            }

            await Task.Delay(RemotePause, Host.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override Capability CapabilityOf(MachineVerb verb, MachineInfo? machine) => _capabilities.Of(verb, machine);

    /// <inheritdoc/>
    public override Task<InitForm> InitFormAsync(CancellationToken cancellationToken) => throw Unsupported(MachineVerb.Init, null);

    /// <inheritdoc/>
    public override async Task<ResizeForm> ResizeFormAsync(string name, CancellationToken cancellationToken) =>
        throw Unsupported(MachineVerb.Resize, await base.InspectAsync(name, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override StuckAdvice AdviceFor(MachineOperation operation) => DockerAdvice.For(operation);

    /// <inheritdoc/>
    public override async Task<OperationPlan> PlanAsync(MachineOperation operation, CancellationToken cancellationToken)
    {
        if (operation is StopAllMachines)
        {
            return await PlanStopAllAsync(operation, cancellationToken).ConfigureAwait(false);
        }

        MachineVerb verb = operation.Verb;
        MachineInfo? machine = operation is InitMachine
            ? null
            : await base.InspectAsync(operation.Name, cancellationToken).ConfigureAwait(false);
        return machine is not null && CapabilityOf(verb, machine).IsPossible
            ? await _planner.PlanAsync(operation, machine, cancellationToken).ConfigureAwait(false)
            : throw Unsupported(verb, machine);
    }

    /// <inheritdoc/>
    public override async Task<string> SshAsync(string name, IReadOnlyList<string> command, CancellationToken cancellationToken) =>
        throw Unsupported(MachineVerb.Ssh, await base.InspectAsync(name, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override CommandRequest LoginCommand(MachineInfo machine) => throw Unsupported(MachineVerb.Ssh, machine);

    /// <inheritdoc/>
    protected override ProviderException Explain(CommandResult result) => DockerErrors.Explain(result);

    /// <inheritdoc/>
    protected override async Task VerifyAsync(MachineOperation operation, CancellationToken cancellationToken)
    {
        switch (operation)
        {
            case StartMachine or RestartMachine:
                await WaitUntilUpAsync(operation.Name, cancellationToken).ConfigureAwait(false);
                break;
            case StopMachine or StopAllMachines:
                IReadOnlyList<MachineInfo> machines = await ListAsync(cancellationToken).ConfigureAwait(false);
                if (machines.FirstOrDefault(machine => IsUp(machine) && IsMeant(operation, machine)) is { } up)
                {
                    throw OperationRules.NotDone(up.Id.Name, "still answers", up);
                }

                break;
            case SetDefaultMachine:
                MachineInfo chosen = await base.InspectAsync(operation.Name, cancellationToken).ConfigureAwait(false);
                if (!chosen.IsDefault)
                {
                    throw OperationRules.NotDone(operation.Name, "is not docker's current context", chosen);
                }

                break;
        }
    }

    private async Task<OperationPlan> PlanStopAllAsync(MachineOperation operation, CancellationToken cancellationToken)
    {
        IReadOnlyList<MachineInfo> machines = await ListAsync(cancellationToken).ConfigureAwait(false);
        var steps = new List<OperationStep>();
        var notes = new List<string>();
        foreach (MachineInfo machine in machines.Where(IsUp))
        {
            if (CapabilityOf(MachineVerb.Stop, machine) is { IsPossible: false, Reason: { } reason })
            {
                notes.Add($"{machine.Id} keeps running. {reason}");
                continue;
            }

            var stop = new StopMachine(machine.Id.Name);
            OperationPlan plan = await _planner.PlanAsync(stop, machine, cancellationToken).ConfigureAwait(false);
            steps.AddRange(plan.Steps);
            notes.AddRange(plan.Notes);
        }

        return new OperationPlan(operation, steps, notes);
    }

    /// <summary>A service is up a moment after its start returned; an opened app much later.</summary>
    private async Task WaitUntilUpAsync(string name, CancellationToken cancellationToken)
    {
        for (int check = 0; check < StartChecks; check++)
        {
            if (IsUp(await base.InspectAsync(name, cancellationToken).ConfigureAwait(false)))
            {
                return;
            }

            await Task.Delay(StartPause, Host.Time, cancellationToken).ConfigureAwait(false);
        }

        throw OperationRules.NotDone(name, "does not answer yet", null);
    }

    private bool IsMeant(MachineOperation operation, MachineInfo machine) =>
        operation is StopAllMachines ? CapabilityOf(MachineVerb.Stop, machine).IsPossible : machine.Id.Name == operation.Name;

    private static bool IsUp(MachineInfo machine) => machine.State.Status == MachineStatus.Running;

    private IReadOnlyList<DockerContext> Remotes() =>
        [.. new DockerContexts(Host).Read().Where(context => EngineOwners.Of(context, Host.Platform) == EngineOwner.Remote)];

    private ProviderException Unsupported(MachineVerb verb, MachineInfo? machine) =>
        new(ProviderFailure.Unsupported, CapabilityOf(verb, machine).Reason ?? "docker cannot do this.");
}
