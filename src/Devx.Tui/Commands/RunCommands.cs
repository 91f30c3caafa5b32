using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Makes containers, runs programs in them and on this computer, and puts containers away to go on later.</summary>
internal sealed class RunCommands(IRunPrompts prompts) : ICommandSource
{
    private const string OneOfGroup = "go to one container of the group", NoShell = "so there is no shell in it";

    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "container.new", Keys = ["N"], Label = "run …", Group = CommandGroup.Act, HintRank = 11, Panes = [Pane.Containers],
            Help = "Make and start a container in the machine whose containers are shown; shows the command first.",
            WhyNot = context => WhyNotIn(context.ShownMachine),
            Run = context => Do(context.ShownMachine, machine => prompts.AskForNewContainer(machine.Info.Id, null)),
        },
        new()
        {
            Name = "image.run", Keys = ["R"], Label = "run …", Group = CommandGroup.Act, HintRank = 4, Panes = [Pane.Images],
            Help = "Make and start a container from the image; shows the command first.",
            WhyNot = context => ImageOf(context) is { } image
                ? WhyNotIn(context.Snapshot.Machine(image.Machine))
                : context.Images.Count == 0 ? "no image is selected" : "a container is made from one image, and several are marked",
            Run = context => Do(ImageOf(context), image => prompts.AskForNewContainer(image.Machine, image.Info.Reference)),
        },
        Row("container.shell", "s", "shell", NoShell, prompts.OpenShell) with
        {
            Group = CommandGroup.Look, HintRank = 3,
            Help = "Open a shell in the container; exit or ctrl-d comes back.",
        },
        Row("container.exec", "!", "exec …", "so nothing can be run in it", prompts.AskForCommand) with
        {
            Help = "Run a command in the container, and come back when it has ended.",
        },
        Row("container.attach", "A", "attach", "so there is nothing to go to", prompts.Attach) with
        {
            Help = "Go to the container's own terminal; says which keys leave it, and asks when ctrl-c would stop it.",
        },
        new()
        {
            Name = "container.checkpoint", Keys = ["C"], Label = "checkpoint …", Group = CommandGroup.Act, Panes = [Pane.Containers],
            Help = "Put the container's memory on the disk, or go on from there; without a container, make one from a file.",
            WhyNot = context => context.Group is null ? WhyNotIn(MachineOf(context)) : OneOfGroup,
            Run = context => Do(MachineOf(context), machine => prompts.AskForCheckpoint(machine.Info.Id, TargetOf(context))),
        },
        new()
        {
            Name = "host.command", Keys = ["!"], Label = "host command …", Group = CommandGroup.Act, Panes = [Pane.Machines],
            Help = "Run a command on this computer, and come back when it has ended.",
            Run = _ => prompts.AskForHostCommand(),
        },
    ];

    /// <summary>Why no shell can be opened in a container; null when it can be tried.</summary>
    public static string? WhyNoShell(ContainerInfo container) => WhyDown(container, NoShell);

    /// <summary>The container under the cursor, whatever is marked: a terminal is lent to one only.</summary>
    private static ContainerRef? TargetOf(CommandContext context) => (context.ContainerRow as ContainerMemberRow)?.Container;

    private static EngineItem<ImageInfo>? ImageOf(CommandContext context) => context.Images is [var image] ? image : null;

    private static MachineSnapshot? MachineOf(CommandContext context) =>
        TargetOf(context) is { } container ? context.Snapshot.Machine(container.Machine) : context.ShownMachine;

    private static AppCommand Row(string name, string key, string label, string whenDown, Action<ContainerRef> run) => new()
    {
        Name = name,
        Keys = [key],
        Label = label,
        Help = "",
        Group = CommandGroup.Act,
        Panes = [Pane.Containers],
        WhyNot = context => WhyNotInContainer(context, whenDown),
        Run = context => Do(TargetOf(context), run),
    };

    private static string? WhyNotIn(MachineSnapshot? machine) => machine switch
    {
        null => "no machine is selected",
        { Info.State.Status: not MachineStatus.Running } => $"{machine.Info.Id} does not run, so no container can be made in it",
        { Containers.Status: ContainersStatus.NoRuntime } => $"{machine.Info.Id} has no container engine",
        _ => null,
    };

    private static string? WhyNotInContainer(CommandContext context, string whenDown) => TargetOf(context)?.Container.Info switch
    {
        null => context.Group is null ? "no container is selected" : OneOfGroup,
        { } container => WhyDown(container, whenDown),
    };

    private static string? WhyDown(ContainerInfo container, string then) =>
        container.Status is ContainerStatus.Running or ContainerStatus.Unknown ? null : $"{container.Name} does not run, {then}";

    private static void Do<T>(T? thing, Action<T> action)
        where T : class
    {
        if (thing is not null)
        {
            action(thing);
        }
    }
}
