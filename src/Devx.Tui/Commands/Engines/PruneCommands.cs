using Devx.Providers.Containers.Operations;
using Devx.Tui.State;

namespace Devx.Tui.Commands.Engines;

/// <summary>Frees room in an engine.</summary>
internal sealed class PruneCommands(IEngineActions actions, IEnginePrompts prompts) : ICommandSource
{
    private readonly EngineAvailability _availability = new(actions);

    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "engine.prune", Keys = ["P"], Label = "prune …", Group = CommandGroup.Act, HintRank = 18,
            Panes = [Pane.Containers, Pane.Images, Pane.Volumes, Pane.Networks],
            Help = "Remove what nothing uses: choose the kinds; shows before what would go and how much becomes free.",
            WhyNot = context => _availability.WhyNot(EngineVerb.Prune, EngineAvailability.MachineOf(context)),
            Run = context =>
            {
                if (EngineAvailability.MachineOf(context) is { } machine)
                {
                    prompts.AskToPrune(machine);
                }
            },
        },
    ];
}
