using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Guests;
using Devx.Providers.Planning;

namespace Devx.Providers.OrbStack;

/// <summary>
/// OrbStack's machines and its docker engine, driven through orbctl. Nearly every question starts OrbStack, so its status is asked first
/// and the rest only while it runs; while it does not, the machines are shown as they were last seen.
/// </summary>
public sealed class OrbStackProvider : VmProvider
{
    private readonly OrbStackCommands _commands;
    private readonly OrbStackPlans _plans;
    private readonly OrbStackForms _forms;
    private volatile IReadOnlyList<MachineInfo> _lastSeen = [];

    /// <summary>Makes the provider of a computer.</summary>
    /// <param name="host">The computer.</param>
    /// <param name="program">orbctl: its name or full path.</param>
    public OrbStackProvider(HostAccess host, string program)
        : base(host)
    {
        _commands = new OrbStackCommands(program);
        _plans = new OrbStackPlans(_commands, host.Platform);
        _forms = new OrbStackForms(host);
    }

    /// <inheritdoc/>
    public override string Name => "orbstack";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<MachineInfo>> ListAsync(CancellationToken cancellationToken)
    {
        OrbStackService service = await ServiceAsync(cancellationToken).ConfigureAwait(false);
        if (service is not OrbStackService.Running)
        {
            return Sorted([OrbStackMachines.Engine(service, NoSettings, Host.Platform), .. _lastSeen.Select(OrbStackMachines.Asleep)]);
        }

        Task<string> list = ReadAsync(_commands.List(), cancellationToken);
        Task<CommandResult> settings = TryReadAsync(_commands.Settings(), cancellationToken);
        Task<CommandResult> defaultName = TryReadAsync(_commands.Default(), cancellationToken);
        await Task.WhenAll(list, settings, defaultName).ConfigureAwait(false);
        return Rows(
            await list.ConfigureAwait(false), OrbStackParser.ParseSettings((await settings.ConfigureAwait(false)).StandardOutput),
            OrbStackParser.ParseDefault(await defaultName.ConfigureAwait(false)));
    }

    /// <inheritdoc/>
    public override async Task<MachineInfo> InspectAsync(string name, CancellationToken cancellationToken)
    {
        MachineInfo machine = await RequireAsync(name, cancellationToken).ConfigureAwait(false);
        if (IsEngine(machine) || machine.State.Status is not MachineStatus.Running)
        {
            return machine;
        }

        OrbStackInfo info = OrbStackParser.ParseInfo(await ReadAsync(_commands.Info(name), cancellationToken).ConfigureAwait(false));
        return machine with { Address = info.Ip4, Details = [.. machine.Details, .. OrbStackMachines.Details(info)] };
    }

    /// <inheritdoc/>
    public override async Task<string> InspectRawAsync(string name, CancellationToken cancellationToken)
    {
        if (await ServiceAsync(cancellationToken).ConfigureAwait(false) is not OrbStackService.Running)
        {
            throw new ProviderException(
                ProviderFailure.EngineDown, "OrbStack is not running, and asking it would start it.", "Start orbstack/docker first.");
        }

        return name == OrbStackMachines.Docker
            ? await ReadAsync(_commands.Settings(), cancellationToken).ConfigureAwait(false)
            : JsonText.Indented("orbctl", await ReadAsync(_commands.Info(name), cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public override async Task<MachineUsage?> UsageAsync(MachineInfo machine, CancellationToken cancellationToken)
    {
        if (IsEngine(machine) || machine.State.Status is not MachineStatus.Running)
        {
            return null;
        }

        string output = await ReadAsync(_commands.Run(machine.Id.Name, OrbStackUsage.Command), cancellationToken).ConfigureAwait(false);
        return OrbStackUsage.Parse(output, machine.Memory);
    }

    /// <inheritdoc/>
    public override Capability CapabilityOf(MachineVerb verb, MachineInfo? machine) => OrbStackCapabilities.Of(verb, machine);

    /// <inheritdoc/>
    public override async Task<InitForm> InitFormAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<MachineInfo> machines = await ListAsync(cancellationToken).ConfigureAwait(false);
        bool hasLimits = await HasLimitsAsync(cancellationToken).ConfigureAwait(false);
        return _forms.Init(machines, hasLimits);
    }

    /// <inheritdoc/>
    public override async Task<ResizeForm> ResizeFormAsync(string name, CancellationToken cancellationToken)
    {
        IReadOnlyList<MachineInfo> machines = await ListAsync(cancellationToken).ConfigureAwait(false);
        MachineInfo machine = Require(name, machines);
        return IsEngine(machine) ? _forms.ResizeAll(machine)
            : await HasLimitsAsync(cancellationToken).ConfigureAwait(false)
                ? _forms.Resize(machine, machines)
                : throw new ProviderException(
                    ProviderFailure.Unsupported, OrbStackLimit.IsShared, "Change the limit of orbstack/docker, or update OrbStack to 2.2.");
    }

    /// <inheritdoc/>
    public override StuckAdvice AdviceFor(MachineOperation operation) => OrbStackAdvice.For(operation);

    /// <inheritdoc/>
    public override async Task<OperationPlan> PlanAsync(MachineOperation operation, CancellationToken cancellationToken)
    {
        IReadOnlyList<MachineInfo> machines = await ListAsync(cancellationToken).ConfigureAwait(false);
        if (operation is InitMachine init)
        {
            await RefuseOldSizesAsync(init.Options, cancellationToken).ConfigureAwait(false);
            return _plans.Init(init, machines);
        }

        if (operation is StopAllMachines)
        {
            return _plans.StopAll(operation, machines);
        }

        MachineInfo machine = Require(operation.Name, machines);
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
        MachineInfo machine = await RequireAsync(name, cancellationToken).ConfigureAwait(false);
        OperationRules.Require(this, MachineVerb.Ssh, machine);
        CommandResult result = await TryReadAsync(_commands.Ssh(name, command), cancellationToken).ConfigureAwait(false);
        return result.IsSuccess ? result.StandardOutput : throw OrbStackErrors.ExplainSsh(result);
    }

    /// <inheritdoc/>
    public override CommandRequest LoginCommand(MachineInfo machine)
    {
        OperationRules.Require(this, MachineVerb.Ssh, machine);
        return _commands.Login(machine.Id.Name, Host.Platform.HomeDirectory);
    }

    /// <summary>Without force, which would end the one VM in which docker and every machine keep their data.</summary>
    protected override StopMachine EndOfStart(string name) => new(name);

    /// <inheritdoc/>
    protected override ProviderException Explain(CommandResult result) => OrbStackErrors.Explain(result);

    /// <inheritdoc/>
    protected override async Task VerifyAsync(MachineOperation operation, CancellationToken cancellationToken)
    {
        switch (operation)
        {
            case SetDefaultMachine: await VerifyDefaultAsync(operation.Name, cancellationToken).ConfigureAwait(false); break;
            case ResizeMachine resize: await VerifyLimitsAsync(resize, cancellationToken).ConfigureAwait(false); break;
            default: await VerifyStateAsync(operation, cancellationToken).ConfigureAwait(false); break;
        }
    }

    private static IReadOnlyDictionary<string, string> NoSettings { get; } = new Dictionary<string, string>();

    private static bool IsEngine(MachineInfo machine) => machine.Id.Name == OrbStackMachines.Docker;

    private static IReadOnlyList<MachineInfo> Sorted(IEnumerable<MachineInfo> machines) =>
        [.. machines.OrderBy(machine => machine.Id.Name, StringComparer.Ordinal)];

    private OperationPlan Plan(MachineOperation operation, MachineInfo machine) => operation switch
    {
        StartMachine => _plans.Start(operation, machine),
        StopMachine stop => _plans.Stop(operation, machine, stop.Force),
        SleepMachine => _plans.Stop(operation, machine, false),
        RestartMachine => _plans.Restart(operation, machine),
        RemoveMachine => _plans.Remove(operation, machine),
        ResizeMachine resize => _plans.Resize(resize, machine),
        SetDefaultMachine => _plans.SetDefault(operation, machine),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private IReadOnlyList<MachineInfo> Rows(string list, IReadOnlyDictionary<string, string> limits, string? defaultName)
    {
        _lastSeen = [.. OrbStackParser.ParseList(list).Select(record => OrbStackMachines.Machine(record, limits, defaultName))];
        return Sorted([OrbStackMachines.Engine(OrbStackService.Running, limits, Host.Platform), .. _lastSeen]);
    }

    // "Stopped" comes with exit code 1, "Starting" with 2: neither is an error.
    private async Task<OrbStackService> ServiceAsync(CancellationToken cancellationToken)
    {
        CommandResult result = await TryReadAsync(_commands.Status(), cancellationToken).ConfigureAwait(false);
        return OrbStackParser.ParseStatus(result)
            ?? throw (result.IsSuccess
                ? Failures.BadAnswer("orbctl", $"status '{result.StandardOutput.Trim()}' is not known.")
                : Explain(result));
    }

    private async Task<MachineInfo> RequireAsync(string name, CancellationToken cancellationToken) =>
        Require(name, await ListAsync(cancellationToken).ConfigureAwait(false));

    private MachineInfo Require(string name, IReadOnlyList<MachineInfo> machines) =>
        machines.FirstOrDefault(machine => machine.Id.Name == name)
        ?? throw (machines.Any(machine => IsEngine(machine) && machine.State.Status is MachineStatus.Running)
            ? NoSuchMachine(name)
            : new ProviderException(
                ProviderFailure.NotFound, $"OrbStack is not running, and no machine named {PosixQuoting.Quote(name)} was seen before.",
                "Start orbstack/docker first."));

    private async Task RefuseOldSizesAsync(InitOptions options, CancellationToken cancellationToken)
    {
        if (options is not { CpuCount: null, Memory: null, Disk: null }
            && !await HasLimitsAsync(cancellationToken).ConfigureAwait(false))
        {
            throw new ProviderException(
                ProviderFailure.Unsupported, OrbStackLimit.IsShared, "Leave cpus, memory and disk empty, or update OrbStack to 2.2.");
        }
    }

    // Limits of a machine's own came with 2.2; older versions fail on the option after the download.
    private async Task<bool> HasLimitsAsync(CancellationToken cancellationToken)
    {
        string output = await ReadAsync(_commands.Version(), cancellationToken).ConfigureAwait(false);
        return ProgramVersion.Parse(OrbStackParser.ParseVersion(output))?.IsAtLeast(2, 2) ?? true;
    }

    private async Task VerifyStateAsync(MachineOperation operation, CancellationToken cancellationToken)
    {
        IReadOnlyList<MachineInfo> machines = await ListAsync(cancellationToken).ConfigureAwait(false);
        OperationRules.CheckDone(operation, machines);
        if (operation is StopAllMachines && machines.FirstOrDefault(IsMachineUp) is { } left)
        {
            throw OperationRules.NotDone(left.Id.Name, "is still up", left);
        }
    }

    private static bool IsMachineUp(MachineInfo machine) =>
        !IsEngine(machine) && machine.State.Status is MachineStatus.Running or MachineStatus.Starting;

    private async Task VerifyDefaultAsync(string name, CancellationToken cancellationToken)
    {
        bool isEngine = name == OrbStackMachines.Docker;
        CommandRequest question = isEngine ? OrbStackCommands.ShowContext() : _commands.Default();
        string actual = (await ReadAsync(question, cancellationToken).ConfigureAwait(false)).Trim();
        if (actual != (isEngine ? "orbstack" : name))
        {
            throw new ProviderException(ProviderFailure.WrongState, $"The default is still {actual}.");
        }
    }

    private async Task VerifyLimitsAsync(ResizeMachine resize, CancellationToken cancellationToken)
    {
        foreach (OrbStackLimit limit in OrbStackLimit.Of(resize, resize.Name == OrbStackMachines.Docker))
        {
            string actual = (await ReadAsync(_commands.Setting(limit.Key), cancellationToken).ConfigureAwait(false)).Trim();
            if (actual != limit.Value.ToString(CultureInfo.InvariantCulture))
            {
                throw new ProviderException(ProviderFailure.WrongState, $"{limit.Key} is {actual}, not {limit.Value}.");
            }
        }
    }
}
