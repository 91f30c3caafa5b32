using Devx.Providers.Containers.KernelUsage;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Guests;
using Devx.Providers.Planning;

namespace Devx.Providers.Podman;

/// <summary>Podman's machines, and on Linux the engine that needs none.</summary>
public sealed class PodmanProvider : VmProvider
{
    private readonly PodmanCommands _commands;
    private readonly PodmanMachines _machines;
    private readonly PodmanPlans _plans;
    private readonly PodmanForms _forms;
    private readonly PodmanAdvice _advice;

    /// <summary>Makes the provider of a computer.</summary>
    /// <param name="host">The computer.</param>
    /// <param name="program">Name or full path of podman.</param>
    /// <param name="version">Its version where it is known; otherwise it is asked when it matters.</param>
    public PodmanProvider(HostAccess host, string program, string? version = null)
        : base(host)
    {
        _commands = new PodmanCommands(program, host.Platform);
        _machines = new PodmanMachines(host, _commands, version);
        _plans = new PodmanPlans(host, _commands);
        _forms = new PodmanForms(host);
        _advice = new PodmanAdvice(host.Platform);
    }

    /// <inheritdoc/>
    public override string Name => PodmanMachineInfo.Provider;

    /// <inheritdoc/>
    public override Task<IReadOnlyList<MachineInfo>> ListAsync(CancellationToken cancellationToken) =>
        _machines.ListAsync(cancellationToken);

    /// <inheritdoc/>
    public override async Task<string> InspectRawAsync(string name, CancellationToken cancellationToken)
    {
        MachineInfo machine = await InspectAsync(name, cancellationToken).ConfigureAwait(false);
        CommandRequest request = PodmanMachineInfo.IsHost(machine) ? _commands.HostInfo() : _commands.Inspect(machine.VmType, name);
        return await ReadAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<MachineUsage?> UsageAsync(MachineInfo machine, CancellationToken cancellationToken)
    {
        if (PodmanMachineInfo.IsHost(machine))
        {
            return new ProcFiles(Host.Files).Read();
        }

        return machine.State.Status == MachineStatus.Running
            ? GuestUsage.Parse(await ReadAsync(_commands.Usage(machine), cancellationToken).ConfigureAwait(false), PodmanCommands.DataMount)
            : null;
    }

    /// <inheritdoc/>
    public override Capability CapabilityOf(MachineVerb verb, MachineInfo? machine) => PodmanCapabilities.Of(verb, machine, Host.Platform);

    /// <inheritdoc/>
    public override async Task<InitForm> InitFormAsync(CancellationToken cancellationToken)
    {
        OperationRules.Require(this, MachineVerb.Init, null);
        IReadOnlyList<MachineInfo> machines = await ListAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> connections = await ConnectionsAsync(cancellationToken).ConfigureAwait(false);
        ProgramVersion? version = Host.Platform.System == HostSystem.MacOs
            ? await _machines.VersionAsync(cancellationToken).ConfigureAwait(false)
            : null;
        return _forms.Init([.. machines.Select(machine => machine.Id.Name), .. connections], version);
    }

    /// <inheritdoc/>
    public override async Task<ResizeForm> ResizeFormAsync(string name, CancellationToken cancellationToken)
    {
        MachineInfo machine = await InspectAsync(name, cancellationToken).ConfigureAwait(false);
        Require(MachineVerb.Resize, machine);
        return _forms.Resize(machine);
    }

    /// <inheritdoc/>
    public override StuckAdvice AdviceFor(MachineOperation operation) => _advice.For(operation);

    /// <inheritdoc/>
    public override async Task<OperationPlan> PlanAsync(MachineOperation operation, CancellationToken cancellationToken)
    {
        if (operation is InitMachine or StopAllMachines)
        {
            OperationRules.Require(this, operation.Verb, null);
        }

        IReadOnlyList<MachineInfo> machines = await ListAsync(cancellationToken).ConfigureAwait(false);
        switch (operation)
        {
            case InitMachine init:
                return await PlanInitAsync(init, machines, cancellationToken).ConfigureAwait(false);
            case StopAllMachines:
                return _plans.StopAll(operation, machines);
        }

        MachineInfo machine = machines.FirstOrDefault(candidate => candidate.Id.Name == operation.Name)
            ?? throw NoSuchMachine(operation.Name);
        RefuseNever(operation.Verb, machine);
        OperationPlan plan = await PlanAsync(operation, machine, machines, cancellationToken).ConfigureAwait(false);
        if (plan.Steps.Count > 0 && operation is not StopMachine { Force: true })
        {
            OperationRules.Require(this, operation.Verb, machine);
        }

        return plan;
    }

    /// <summary>
    /// The name is checked against the list first: podman takes a name it does not know for the first word of a command, and runs that in
    /// the machine called podman-machine-default.
    /// </summary>
    public override async Task<string> SshAsync(string name, IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        MachineInfo machine = await InspectAsync(name, cancellationToken).ConfigureAwait(false);
        Require(MachineVerb.Ssh, machine);
        CommandResult result = await TryReadAsync(_commands.Ssh(machine, command), cancellationToken).ConfigureAwait(false);
        return result.IsSuccess ? result.StandardOutput
            : IsPodmans(result) ? throw Explain(result)
            : throw new ProviderException(
                ProviderFailure.Other, $"The command ended with exit code {result.ExitCode} in {name}.", null, result);
    }

    /// <inheritdoc/>
    public override CommandRequest LoginCommand(MachineInfo machine)
    {
        Require(MachineVerb.Ssh, machine);
        return _commands.Login(machine);
    }

    /// <inheritdoc/>
    protected override ProviderException Explain(CommandResult result) => PodmanMachineErrors.Explain(result);

    /// <inheritdoc/>
    protected override bool IsAccepted(MachineOperation operation, OperationStep step, CommandResult result) =>
        result.IsSuccess || (step.Command.Program, step.Command.Arguments) switch
        {
            (_, ["machine", "start", string name]) => PodmanMachineErrors.IsUpAlready(name, result),
            (_, ["machine", "stop", ..]) => PodmanMachineErrors.IsDownAnyway(result),

            // It ended by itself in the meantime.
            ("kill", _) => result.StandardError.Contains("No such process", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };

    /// <inheritdoc/>
    protected override async Task VerifyAsync(MachineOperation operation, CancellationToken cancellationToken)
    {
        IReadOnlyList<MachineInfo> machines = await ListAsync(cancellationToken).ConfigureAwait(false);
        OperationRules.CheckDone(
            operation, operation is StopMachine or SleepMachine ? [.. machines.Select(PodmanStates.Settled)] : machines);
        MachineInfo? left = machines.FirstOrDefault(machine => !PodmanMachineInfo.IsHost(machine) && IsUp(machine));
        if (operation is StopAllMachines && left is not null)
        {
            throw OperationRules.NotDone(left.Id.Name, "is still up", left);
        }

        bool isDefaultWanted = operation is SetDefaultMachine or InitMachine { Options.MakeDefault: true };
        if (isDefaultWanted && machines.FirstOrDefault(machine => machine.Id.Name == operation.Name) is not { IsDefault: true })
        {
            throw OperationRules.NotDone(operation.Name, "is not the default", null);
        }
    }

    private async Task<IReadOnlyList<string>> ConnectionsAsync(CancellationToken cancellationToken)
    {
        string output = await ReadAsync(_commands.Connections(), cancellationToken).ConfigureAwait(false);
        return [.. PodmanParser.Connections(output).Select(connection => connection.Name).OfType<string>()];
    }

    private async Task<OperationPlan> PlanInitAsync(
        InitMachine init, IReadOnlyList<MachineInfo> machines, CancellationToken cancellationToken)
    {
        return _plans.Init(
            init, machines, await ConnectionsAsync(cancellationToken).ConfigureAwait(false),
            string.IsNullOrEmpty(init.Options.Image) ? null : await _machines.VersionAsync(cancellationToken).ConfigureAwait(false));
    }

    private async Task<OperationPlan> PlanAsync(
        MachineOperation operation, MachineInfo machine, IReadOnlyList<MachineInfo> machines, CancellationToken cancellationToken) =>
        operation switch
        {
            StartMachine => _plans.Start(operation, machine, machines),
            StopMachine stop => _plans.Stop(operation, machine, stop.Force),
            SleepMachine => _plans.Stop(operation, machine, force: false),
            RestartMachine => _plans.Restart(operation, machine, machines),
            RemoveMachine => _plans.Remove(operation, machine),
            ResizeMachine resize => PlanResize(resize, machine),
            SetDefaultMachine =>
                _plans.SetDefault(operation, machine, await IsRootfulAsync(machine, cancellationToken).ConfigureAwait(false)),
            _ => throw new ArgumentOutOfRangeException(nameof(operation)),
        };

    private void Require(MachineVerb verb, MachineInfo machine)
    {
        RefuseNever(verb, machine);
        OperationRules.Require(this, verb, machine);
    }

    /// <summary>Refuses what the machine cannot do in any state; the other rules are about the state it is in.</summary>
    private void RefuseNever(MachineVerb verb, MachineInfo machine)
    {
        if (PodmanCapabilities.IsNever(verb, machine))
        {
            ThrowUnsupported(verb, machine);
        }
    }

    private OperationPlan PlanResize(ResizeMachine resize, MachineInfo machine)
    {
        OperationRules.Require(this, MachineVerb.Resize, machine);
        return _plans.Resize(resize, machine);
    }

    private async Task<bool> IsRootfulAsync(MachineInfo machine, CancellationToken cancellationToken)
    {
        string output = await ReadAsync(_commands.Inspect(machine.VmType, machine.Id.Name), cancellationToken).ConfigureAwait(false);
        return PodmanParser.Inspect(output) is [{ Rootful: true }];
    }

    private static bool IsUp(MachineInfo machine) => machine.State.Status is MachineStatus.Running or MachineStatus.Starting;

    /// <summary>125 with podman's own words is podman, 255 is ssh; any other code is the command's.</summary>
    private static bool IsPodmans(CommandResult result) =>
        result.ExitCode == 255 || (result.ExitCode == 125 && result.StandardError.Contains("Error: ", StringComparison.Ordinal));
}
