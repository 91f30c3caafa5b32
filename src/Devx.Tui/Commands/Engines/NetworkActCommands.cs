using Devx.Providers.Containers.Operations;
using Devx.Tui.State;

namespace Devx.Tui.Commands.Engines;

/// <summary>The capital letters of networks; all of them ask.</summary>
internal sealed class NetworkActCommands(IEngineActions actions, IEnginePrompts prompts) : ICommandSource
{
    private readonly EngineAvailability _availability = new(actions);

    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "network.new", Keys = ["N"], Label = "new …", Group = CommandGroup.Act, HintRank = 4, Panes = [Pane.Networks],
            Help = "Make a new network; shows the command first.",
            WhyNot = context => _availability.WhyNot(EngineVerb.CreateNetwork, EngineAvailability.MachineOf(context)),
            Run = context =>
            {
                if (EngineAvailability.MachineOf(context) is { } machine)
                {
                    prompts.AskForNetwork(machine);
                }
            },
        },
        new()
        {
            Name = "network.remove", Keys = ["D", "delete"], Label = "remove …", Group = CommandGroup.Act, HintRank = 8,
            Panes = [Pane.Networks],
            Help = "Remove the network; shows which containers are on it.",
            WhyNot = WhyNoRemoval,
            Run = context => prompts.Confirm(EngineQuestion.Of(
                EngineVerb.RemoveNetwork,
                context.Networks.Select(network => (network.Machine, network.Info.Name, network.Info.Name)),
                (names, _) => new RemoveNetworks(names))),
        },
    ];

    private string? WhyNoRemoval(CommandContext context) => context.Networks switch
    {
        [] => "no network is selected",
        [{ Info: { IsBuiltIn: true, Name: var name } }] => $"{name} is the engine's own network, and stays",
        var networks when networks.All(network => network.Info.IsBuiltIn) => "these are the engine's own networks, and stay",
        var networks => _availability.WhyNot(EngineVerb.RemoveNetwork, networks.Select(network => network.Machine)),
    };
}
