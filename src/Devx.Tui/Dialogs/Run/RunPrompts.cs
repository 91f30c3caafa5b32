using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.State;
using Devx.Tui.State.Ports;

namespace Devx.Tui.Dialogs.Run;

/// <summary>Makes the dialogs that run something.</summary>
internal sealed class RunPrompts(RunTools tools, IListeningPorts ports, CommandMemory memory) : IRunPrompts
{
    public void AskForNewContainer(MachineId machine, string? image) => tools.Dialogs.Open(new RunDialog(tools, ports, machine, image));

    public void OpenShell(ContainerRef container) => tools.Dialogs.Open(new ShellDialog(tools, container));

    public void AskForCommand(ContainerRef container) => tools.Dialogs.Open(new CommandDialog(
        new ContainerPlace(tools.Engines, container), memory.Of(container.Key), tools.Loan));

    public void AskForHostCommand() => tools.Dialogs.Open(new CommandDialog(
        new HostPlace(tools.Snapshots.Current.Host.Name), memory.Of(null), tools.Loan));

    public void Attach(ContainerRef container) => tools.Dialogs.Open(new AttachDialog(tools, container));

    public void AskForCheckpoint(MachineId machine, ContainerRef? container) =>
        tools.Dialogs.Open(new CheckpointDialog(tools, machine, container));
}
