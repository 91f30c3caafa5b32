using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Commands.Engines;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>Makes the questions and forms that change what engines hold.</summary>
internal sealed class EnginePrompts(EngineTools tools, IPrompts prompts) : IEnginePrompts
{
    public void Confirm(EngineQuestion question) => tools.Dialogs.Open(new EngineConfirmDialog(tools, question));

    public void AskForName(ContainerRef container) => Open(new RenameForm(container));

    public void AskForLimits(ContainerRef container) => Open(new LimitForm(container));

    public void AskForImage(MachineId machine) => Open(new PullForm(MachinesOf(machine)));

    public void AskForTag(EngineItem<ImageInfo> image) => Open(new TagForm(image));

    public void AskForVolume(MachineId machine) => Open(new VolumeForm(MachinesOf(machine)));

    public void AskForNetwork(MachineId machine) => Open(new NetworkForm(MachinesOf(machine)));

    public void AskToPrune(MachineId machine) => tools.Dialogs.Open(new PruneDialog(tools, machine));

    public void ShowResult(long number)
    {
        // Who is typing somewhere else keeps the keys; the status line says it too.
        if (tools.Dialogs.Top is null)
        {
            prompts.ShowOperation(number);
        }
    }

    private void Open(EngineForm form) => tools.Dialogs.Open(new EngineFormDialog(tools, form));

    private MachineField MachinesOf(MachineId first) => new(tools.Snapshots.Current, first);
}
