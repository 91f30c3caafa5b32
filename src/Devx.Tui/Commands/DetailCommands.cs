using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Opens the details of what an engine holds.</summary>
internal sealed class DetailCommands(IDetailPrompts prompts) : ICommandSource
{
    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "container.inspect", Keys = ["i"], Label = "inspect", Group = CommandGroup.Look, Panes = [Pane.Containers],
            Help = "Show all that is known of the container: state, stats, processes, env, mounts, ports, networks, health, raw text.",
            WhyNot = context => context.Container is null ? "no container is selected" : null,
            Run = ShowContainer,
        },
        Row(
            "image.inspect", ["enter", "i"], "inspect", rank: 1, Pane.Images, "Show all that is known of the image, and who uses it.",
            context => context.Image, image => prompts.ShowImage(image, atLayers: false)),
        Row(
            "image.layers", ["l"], "layers", rank: 3, Pane.Images, "Show the layers of the image, what each adds, and what made it.",
            context => context.Image, image => prompts.ShowImage(image, atLayers: true)),
        Row(
            "volume.inspect", ["enter", "i"], "inspect", rank: 1, Pane.Volumes, "Show all that is known of the volume, and who uses it.",
            context => context.Volume, volume => prompts.ShowVolume(volume)),
        Row(
            "network.inspect", ["enter", "i"], "inspect", rank: 1, Pane.Networks,
            "Show all that is known of the network, and who is on it.",
            context => context.Network, network => prompts.ShowNetwork(network)),
    ];

    private static AppCommand Row<T>(
        string name, string[] keys, string label, int rank, Pane pane, string help, Func<CommandContext, EngineItem<T>?> thing,
        Action<EngineItem<T>> show) => new()
        {
            Name = name,
            Keys = keys,
            Label = label,
            Group = CommandGroup.Look,
            HintRank = rank,
            Panes = [pane],
            Help = help,
            WhyNot = context => thing(context) is null ? $"no {name[..name.IndexOf('.', StringComparison.Ordinal)]} is selected" : null,
            Run = context =>
            {
                if (thing(context) is { } item)
                {
                    show(item);
                }
            },
        };

    private void ShowContainer(CommandContext context)
    {
        if (context is { Container: { } container, ShownMachine: { } machine })
        {
            prompts.ShowContainer(new ContainerRef(machine.Info.Id, container), context.Table);
        }
    }
}
