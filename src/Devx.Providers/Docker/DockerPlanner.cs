using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.Docker;

/// <summary>The commands that carry out an operation on a docker machine which may be carried out.</summary>
internal sealed class DockerPlanner(HostAccess host, DockerCommands commands)
{
    private const string DesktopCli = "Docker Desktop's own command line is missing here; its app is opened instead.";

    /// <summary>The plan of an operation on one machine.</summary>
    public async Task<OperationPlan> PlanAsync(MachineOperation operation, MachineInfo machine, CancellationToken cancellationToken) =>
        operation switch
        {
            SetDefaultMachine => new OperationPlan(
                operation, machine.IsDefault ? [] : [UseContext(machine)], ["Every terminal of yours uses this engine from then on."]),
            _ when machine.VmType == "desktop" => await DesktopAsync(operation, machine, cancellationToken).ConfigureAwait(false),
            _ => Service(operation, machine),
        };

    private OperationStep UseContext(MachineInfo machine) =>
        new("switch docker context", commands.UseContext(DockerCapabilities.ContextOf(machine) ?? ""));

    private static OperationPlan Service(MachineOperation operation, MachineInfo machine)
    {
        bool isUp = machine.State.Status == MachineStatus.Running;
        bool isRootless = DockerCapabilities.IsRootless(machine);
        OperationStep[] steps = operation switch
        {
            StartMachine => isUp ? [] : [new OperationStep("start docker service", DockerCommands.Service("start", isRootless))],
            StopMachine => isUp ? [new OperationStep("stop docker service", DockerCommands.Service("stop", isRootless))] : [],
            _ => [new OperationStep("restart docker service", DockerCommands.Service("restart", isRootless))],
        };
        string[] notes = operation is StartMachine ? [] : ["Its containers stop; those with a restart policy come back with it."];
        return new OperationPlan(operation, steps, notes);
    }

    private async Task<OperationPlan> DesktopAsync(MachineOperation operation, MachineInfo machine, CancellationToken cancellationToken)
    {
        bool hasCli = await HasDesktopCliAsync(cancellationToken).ConfigureAwait(false);
        bool isUp = machine.State.Status is not (MachineStatus.Stopped or MachineStatus.Stopping);
        var start = new OperationStep(
            "start Docker Desktop", hasCli ? commands.StartDesktop() : DockerCommands.OpenDesktop(host.Platform.System))
        {
            IsBoot = true,
        };
        var stop = new OperationStep("stop Docker Desktop", commands.StopDesktop(operation is StopMachine { Force: true }));
        if (!hasCli && operation is not StartMachine && isUp)
        {
            throw new ProviderException(
                ProviderFailure.MissingDependency, "Docker Desktop can only be stopped by its own command line, which is missing here.",
                "Quit it from its own menu, or use the docker program that Docker Desktop 4.37 or later installs.");
        }

        OperationStep[] steps = operation switch
        {
            StartMachine => machine.State.Status == MachineStatus.Running ? [] : [start],
            StopMachine => isUp ? [stop] : [],
            _ => isUp ? [stop, start] : [start],
        };
        return new OperationPlan(operation, steps, hasCli ? [] : [DesktopCli]);
    }

    private async Task<bool> HasDesktopCliAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await host.Runner.RunAsync(commands.DesktopVersion(), cancellationToken).ConfigureAwait(false)).IsSuccess;
        }
        catch (CommandException)
        {
            // A CLI that does not even say its version is of no use.
            return false;
        }
    }
}
