using System.Runtime.CompilerServices;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Guests;
using Devx.Providers.Limactl;
using Devx.Providers.Planning;

namespace Devx.Providers.Colima;

/// <summary>
/// Colima's profiles. Verbs go through colima; what only reads the VM goes through limactl with colima's folder, which is three times
/// cheaper and keeps exit codes.
/// </summary>
public sealed class ColimaProvider : VmProvider
{
    private readonly ColimaCommands _commands;
    private readonly ColimaPlans _plans;
    private readonly HostAgentLogs _logs;
    private readonly ColimaForms _forms;
    private readonly ColimaAdvice _advice;
    private readonly string _limactlProgram;

    /// <summary>Makes the provider of a computer.</summary>
    /// <param name="host">The computer.</param>
    /// <param name="program">colima: its name or full path.</param>
    public ColimaProvider(HostAccess host, string program)
        : base(host)
    {
        _commands = new ColimaCommands(program);
        _plans = new ColimaPlans(_commands, host);
        _logs = new HostAgentLogs(host.Files, host.Time);
        _forms = new ColimaForms(host);
        _advice = new ColimaAdvice(host);

        // Package managers put both into one folder, which PATH may miss.
        string neighbour = $"{Path.GetDirectoryName(program)}/limactl";
        _limactlProgram = host.Files.Exists(neighbour) ? neighbour : "limactl";
    }

    /// <inheritdoc/>
    public override string Name => "colima";

    private ColimaFolders Folders => ColimaFolders.Of(Host);

    private LimactlCommands Limactl => new(_limactlProgram, Folders.LimaHome);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<MachineInfo>> ListAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<ColimaEntry> entries =
            ColimaParser.ParseList(await ReadAsync(_commands.List(), cancellationToken).ConfigureAwait(false));
        if (entries.Count == 0)
        {
            return [];
        }

        CommandResult vms = await TryReadAsync(Limactl.List(), cancellationToken).ConfigureAwait(false);
        if (!vms.IsSuccess)
        {
            throw Explain(vms);
        }

        Dictionary<string, LimactlInstance> byName =
            LimactlParser.ParseList(vms.StandardOutput, vms.StandardError).ToDictionary(instance => instance.Name);
        var machine = new ColimaMachine(Host, Folders, Limactl, _logs);
        return [.. entries.Where(entry => !IsLimas(entry, byName))
            .Select(entry => machine.Of(entry, byName.GetValueOrDefault(new ColimaProfile(entry.Name).Instance)))];
    }

    /// <inheritdoc/>
    public override async Task<string> InspectRawAsync(string name, CancellationToken cancellationToken)
    {
        MachineInfo machine = await InspectAsync(name, cancellationToken).ConfigureAwait(false);
        string vm = await ReadAsync(Limactl.Describe(new ColimaProfile(machine.Id.Name).Instance), cancellationToken).ConfigureAwait(false);
        return JsonText.Indented("limactl", vm);
    }

    /// <inheritdoc/>
    public override async Task<MachineUsage?> UsageAsync(MachineInfo machine, CancellationToken cancellationToken)
    {
        if (machine.State.Status != MachineStatus.Running)
        {
            return null;
        }

        string instance = new ColimaProfile(machine.Id.Name).Instance;
        CommandResult result = await TryReadAsync(Limactl.Shell(instance, GuestUsage.Command), cancellationToken).ConfigureAwait(false);
        return GuestUsage.Parse(LimactlShell.Answer(result), dataMount: $"/mnt/lima-{instance}");
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ProviderEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (ProviderEvent change in LimactlWatch.FollowAsync(Host.Runner, Limactl, cancellationToken).ConfigureAwait(false))
        {
            if (change.Id is null)
            {
                yield return change;
            }
            else if (ColimaProfile.OfInstance(change.Id) is { } profile)
            {
                yield return change with { Id = profile.Name };
            }
        }
    }

    /// <inheritdoc/>
    public override Capability CapabilityOf(MachineVerb verb, MachineInfo? machine) => ColimaCapabilities.Of(verb, machine, Host.Platform);

    /// <inheritdoc/>
    public override async Task<InitForm> InitFormAsync(CancellationToken cancellationToken)
    {
        OperationRules.Require(this, MachineVerb.Init, null);
        IReadOnlyList<MachineInfo> machines = await ListAsync(cancellationToken).ConfigureAwait(false);
        return _forms.Init(machines, await VersionAsync(cancellationToken).ConfigureAwait(false));
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
        OperationPlan plan = await PlanAsync(operation, machine, cancellationToken).ConfigureAwait(false);
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
        CommandRequest request = Limactl.Shell(new ColimaProfile(name).Instance, GuestCommand.Exact(command)) with
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
        return Limactl.Login(new ColimaProfile(machine.Id.Name).Instance, Host.Platform.HomeDirectory);
    }

    /// <inheritdoc/>
    protected override Task<OperationPlan> PlanDiscardAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult(_plans.Discard(name));

    /// <inheritdoc/>
    protected override ProviderException Explain(CommandResult result) => ColimaErrors.Explain(result);

    /// <inheritdoc/>
    protected override async Task VerifyAsync(MachineOperation operation, CancellationToken cancellationToken)
    {
        if (operation is SetDefaultMachine)
        {
            await VerifyContextAsync(operation.Name, cancellationToken).ConfigureAwait(false);
            return;
        }

        IReadOnlyList<MachineInfo> machines = await ListAsync(cancellationToken).ConfigureAwait(false);
        OperationRules.CheckDone(operation, machines);
        if (operation is StopAllMachines
            && machines.FirstOrDefault(machine => machine.State.Status is MachineStatus.Running or MachineStatus.Starting) is { } left)
        {
            throw OperationRules.NotDone(left.Id.Name, "is still up", left);
        }
    }

    // In a folder shared with lima, colima's list also has VMs of lima's own whose names begin with "colima".
    private static bool IsLimas(ColimaEntry entry, Dictionary<string, LimactlInstance> instances) =>
        !instances.ContainsKey(new ColimaProfile(entry.Name).Instance) && instances.ContainsKey(entry.Name);

    private async Task<OperationPlan> PlanAsync(MachineOperation operation, MachineInfo machine, CancellationToken cancellationToken)
    {
        switch (operation)
        {
            case StartMachine: return _plans.Start(operation, machine);
            case StopMachine stop: return _plans.Stop(operation, machine, stop.Force);
            case SleepMachine: return _plans.Stop(operation, machine, false);
            case RestartMachine: return _plans.Restart(operation, machine);
            case RemoveMachine:
                return _plans.Remove(operation, machine, await HasDataDiskAsync(cancellationToken).ConfigureAwait(false));
            case ResizeMachine resize: return _plans.Resize(resize, machine);
            case SetDefaultMachine: return ColimaPlans.SetDefault(operation, machine);
            default: throw new ArgumentOutOfRangeException(nameof(operation));
        }
    }

    // Since 0.9. A build that does not say its number is made from the present source.
    private async Task<bool> HasDataDiskAsync(CancellationToken cancellationToken) =>
        (await VersionAsync(cancellationToken).ConfigureAwait(false))?.IsAtLeast(0, 9) ?? true;

    private async Task<ProgramVersion?> VersionAsync(CancellationToken cancellationToken)
    {
        string output = await ReadAsync(_commands.Version(), cancellationToken).ConfigureAwait(false);
        return ProgramVersion.Parse(ColimaParser.ParseVersion(output));
    }

    private async Task VerifyContextAsync(string name, CancellationToken cancellationToken)
    {
        string current = (await ReadAsync(ColimaCommands.ShowContext(), cancellationToken).ConfigureAwait(false)).Trim();
        if (current != new ColimaProfile(name).Instance)
        {
            throw new ProviderException(ProviderFailure.WrongState, $"Docker's current context is still {current}.");
        }
    }
}
