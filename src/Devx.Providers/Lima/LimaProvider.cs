using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Guests;
using Devx.Providers.Limactl;
using Devx.Providers.Planning;

namespace Devx.Providers.Lima;

/// <summary>Lima's machines, driven through limactl.</summary>
public sealed class LimaProvider : VmProvider
{
    private readonly LimactlCommands _limactl;
    private readonly LimaPlans _plans;
    private readonly HostAgentLogs _logs;
    private readonly LimaForms _forms;
    private readonly LimaAdvice _advice;

    /// <summary>Makes the provider of a computer.</summary>
    /// <param name="host">The computer.</param>
    /// <param name="program">limactl: its name or full path.</param>
    public LimaProvider(HostAccess host, string program)
        : base(host)
    {
        _limactl = new LimactlCommands(program);
        _plans = new LimaPlans(new LimaCommands(_limactl), host.Platform);
        _logs = new HostAgentLogs(host.Files, host.Time);
        _forms = new LimaForms(host);
        _advice = new LimaAdvice(host);
    }

    /// <inheritdoc/>
    public override string Name => "lima";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<MachineInfo>> ListAsync(CancellationToken cancellationToken)
    {
        CommandResult result = await TryReadAsync(_limactl.List(), cancellationToken).ConfigureAwait(false);
        if (!result.IsSuccess)
        {
            throw Explain(result);
        }

        return [.. LimactlParser.ParseList(result.StandardOutput, result.StandardError)
            .Where(instance => !LimaParser.IsColimas(instance, Host))
            .Select(instance => LimaParser.Machine(instance, _logs.Of(instance), Host, _limactl))];
    }

    /// <inheritdoc/>
    public override async Task<string> InspectRawAsync(string name, CancellationToken cancellationToken)
    {
        LimactlNames.RefuseOption(name);
        return JsonText.Indented("limactl", await ReadAsync(_limactl.Describe(name), cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public override async Task<MachineUsage?> UsageAsync(MachineInfo machine, CancellationToken cancellationToken)
    {
        if (machine.State.Status != MachineStatus.Running || GuestDetails.Has(machine, GuestDetails.System))
        {
            return null;
        }

        CommandRequest request = _limactl.Shell(machine.Id.Name, GuestUsage.Command);
        CommandResult result = await TryReadAsync(request, cancellationToken).ConfigureAwait(false);
        return GuestUsage.Parse(LimactlShell.Answer(result));
    }

    /// <inheritdoc/>
    public override IAsyncEnumerable<ProviderEvent> WatchAsync(CancellationToken cancellationToken) =>
        LimactlWatch.FollowAsync(Host.Runner, _limactl, cancellationToken);

    /// <inheritdoc/>
    public override Capability CapabilityOf(MachineVerb verb, MachineInfo? machine) => LimaCapabilities.Of(verb, machine, Host.Platform);

    /// <inheritdoc/>
    public override async Task<InitForm> InitFormAsync(CancellationToken cancellationToken)
    {
        OperationRules.Require(this, MachineVerb.Init, null);
        Task<IReadOnlyList<MachineInfo>> machines = ListAsync(cancellationToken);
        Task<string> info = ReadAsync(_limactl.Info(), cancellationToken);
        await Task.WhenAll(machines, info).ConfigureAwait(false);
        return _forms.Init(await machines.ConfigureAwait(false), LimactlParser.ParseInfo(await info.ConfigureAwait(false)));
    }

    /// <inheritdoc/>
    public override async Task<ResizeForm> ResizeFormAsync(string name, CancellationToken cancellationToken)
    {
        MachineInfo machine = await InspectAsync(name, cancellationToken).ConfigureAwait(false);
        OperationRules.Require(this, MachineVerb.Resize, machine);
        return _forms.Resize(machine);
    }

    /// <inheritdoc/>
    public override StuckAdvice AdviceFor(MachineOperation operation) => _advice.For(operation);

    /// <inheritdoc/>
    public override async Task<OperationPlan> PlanAsync(MachineOperation operation, CancellationToken cancellationToken)
    {
        IReadOnlyList<MachineInfo> machines = await ListAsync(cancellationToken).ConfigureAwait(false);
        if (operation is InitMachine init)
        {
            OperationRules.Require(this, MachineVerb.Init, null);
            return _plans.Init(init, machines);
        }

        if (operation is StopAllMachines)
        {
            return _plans.StopAll(operation, machines);
        }

        MachineInfo machine =
            machines.FirstOrDefault(candidate => candidate.Id.Name == operation.Name) ?? throw NoSuchMachine(operation.Name);
        LimactlNames.RefuseOption(machine.Id.Name);
        OperationPlan plan = Plan(operation, machine);
        if (plan.Steps.Count > 0)
        {
            OperationRules.Require(this, operation.Verb, machine);
        }

        return plan;
    }

    /// <inheritdoc/>
    public override async Task<string> SshAsync(string name, IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        MachineInfo machine = await InspectAsync(name, cancellationToken).ConfigureAwait(false);
        OperationRules.Require(this, MachineVerb.Ssh, machine);
        LimactlNames.RefuseOption(name);
        CommandRequest request = _limactl.Shell(name, GuestCommand.Exact(command)) with
        {
            Timeout = LimactlShell.Timeout,
            IsRoutine = false,
        };
        return LimactlShell.Answer(await TryReadAsync(request, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public override CommandRequest LoginCommand(MachineInfo machine)
    {
        OperationRules.Require(this, MachineVerb.Ssh, machine);
        LimactlNames.RefuseOption(machine.Id.Name);
        return _limactl.Login(machine.Id.Name, Host.Platform.HomeDirectory);
    }

    /// <inheritdoc/>
    protected override ProviderException Explain(CommandResult result) => LimactlErrors.Explain(result);

    // Someone else may have stopped it between our list and our stop; the list is read again afterwards.
    /// <inheritdoc/>
    protected override bool IsAccepted(MachineOperation operation, OperationStep step, CommandResult result) =>
        result.IsSuccess || (step.Command.Arguments[0] == "stop" && LimactlErrors.SaysStopped(result));

    /// <inheritdoc/>
    protected override async Task VerifyAsync(MachineOperation operation, CancellationToken cancellationToken)
    {
        IReadOnlyList<MachineInfo> machines = await ListAsync(cancellationToken).ConfigureAwait(false);
        OperationRules.CheckDone(operation, machines);
        if (operation is StopAllMachines && machines.FirstOrDefault(IsUp) is { } left)
        {
            throw OperationRules.NotDone(left.Id.Name, "is still up", left);
        }
    }

    private static bool IsUp(MachineInfo machine) => machine.State.Status is MachineStatus.Running or MachineStatus.Starting;

    private OperationPlan Plan(MachineOperation operation, MachineInfo machine)
    {
        switch (operation)
        {
            case StartMachine: return _plans.Start(operation, machine);
            case StopMachine stop: return _plans.Stop(operation, machine, stop.Force);
            case SleepMachine: return _plans.Stop(operation, machine, false);
            case RestartMachine: return _plans.Restart(operation, machine);
            case RemoveMachine: return _plans.Remove(operation, machine);
            case ResizeMachine resize: return _plans.Resize(resize, machine);
            default:
                OperationRules.Require(this, operation.Verb, machine);
                throw new ArgumentOutOfRangeException(nameof(operation));
        }
    }
}
