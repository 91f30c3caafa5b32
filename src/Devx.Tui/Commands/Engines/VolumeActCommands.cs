using Devx.Providers.Containers.Operations;
using Devx.Tui.State;

namespace Devx.Tui.Commands.Engines;

/// <summary>The capital letters of volumes; all of them ask.</summary>
internal sealed class VolumeActCommands(IEngineActions actions, IEnginePrompts prompts) : ICommandSource
{
    private readonly EngineAvailability _availability = new(actions);

    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "volume.new", Keys = ["N"], Label = "new …", Group = CommandGroup.Act, HintRank = 4, Panes = [Pane.Volumes],
            Help = "Make a new volume; shows the command first.",
            WhyNot = context => _availability.WhyNot(EngineVerb.CreateVolume, EngineAvailability.MachineOf(context)),
            Run = context =>
            {
                if (EngineAvailability.MachineOf(context) is { } machine)
                {
                    prompts.AskForVolume(machine);
                }
            },
        },
        new()
        {
            Name = "volume.remove", Keys = ["D", "delete"], Label = "remove …", Group = CommandGroup.Act, HintRank = 8,
            Panes = [Pane.Volumes],
            Help = "Remove the volume with all it holds; wants its name typed.",
            WhyNot = context => context.Volumes.Count == 0
                ? "no volume is selected"
                : _availability.WhyNot(EngineVerb.RemoveVolume, context.Volumes.Select(volume => volume.Machine)),
            Run = context => prompts.Confirm(EngineQuestion.Of(
                EngineVerb.RemoveVolume,
                context.Volumes.Select(volume => (volume.Machine, volume.Info.Name, volume.Info.Name)),
                (names, _) => new RemoveVolumes(names))),
        },
    ];
}
