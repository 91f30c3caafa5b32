using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.TerminalProbe;

/// <summary>A provider whose only operation is a real program, which goes on when files appear in the folder of the test.</summary>
internal sealed class ProbeProvider(HostAccess host) : VmProvider(host)
{
    private const string Script =
        """
        echo began
        until [ -e "$DEVX_PROBE_FOLDER/go" ]; do sleep 0.02; done
        echo went on
        touch "$DEVX_PROBE_FOLDER/gone"
        until [ -e "$DEVX_PROBE_FOLDER/end" ]; do sleep 0.02; done
        echo ended
        """;

    public override string Name => "probe";

    public override Task<IReadOnlyList<MachineInfo>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<MachineInfo>>([]);

    public override Task<string> InspectRawAsync(string name, CancellationToken cancellationToken) => throw NoSuchMachine(name);

    public override Task<MachineUsage?> UsageAsync(MachineInfo machine, CancellationToken cancellationToken) =>
        Task.FromResult<MachineUsage?>(null);

    public override Capability CapabilityOf(MachineVerb verb, MachineInfo? machine) => Capability.Yes;

    public override Task<InitForm> InitFormAsync(CancellationToken cancellationToken) =>
        throw new ProviderException(ProviderFailure.Unsupported, "The probe makes no machines.");

    public override Task<ResizeForm> ResizeFormAsync(string name, CancellationToken cancellationToken) => throw NoSuchMachine(name);

    public override StuckAdvice AdviceFor(MachineOperation operation) => new([], "Make the files that the script waits for.");

    public override Task<OperationPlan> PlanAsync(MachineOperation operation, CancellationToken cancellationToken)
    {
        var command = new CommandRequest("sh", "-c", Script) { Timeout = TimeSpan.FromMinutes(1), IsRoutine = false };
        return Task.FromResult(new OperationPlan(operation, [new OperationStep("wait for files", command)], []));
    }

    public override Task<string> SshAsync(string name, IReadOnlyList<string> command, CancellationToken cancellationToken) =>
        throw NoSuchMachine(name);

    public override CommandRequest LoginCommand(MachineInfo machine) => throw NoSuchMachine(machine.Id.Name);

    protected override ProviderException Explain(CommandResult result) => Failures.Unknown(result);

    protected override Task VerifyAsync(MachineOperation operation, CancellationToken cancellationToken) => Task.CompletedTask;
}
