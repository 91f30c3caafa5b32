using System.Globalization;
using Devx.Providers.Containers;
using Devx.Providers.Containers.Operations;
using Devx.Tui.State;

namespace Devx.Tui.Commands.Engines;

/// <summary>The capital letters of containers. What costs nothing runs at once and names the key that undoes it; the rest asks.</summary>
internal sealed class ContainerActCommands(IEngineActions actions, EngineRequests requests, IEnginePrompts prompts, IPrompts menus)
    : ICommandSource
{
    private readonly EngineAvailability _availability = new(actions);

    public IEnumerable<AppCommand> Commands =>
    [
        Row("start", ["S"], "start", rank: 4, "Start the container, or let a paused one go on; at once.", WhyNoStart, Start),
        Row(
            "stop", ["T"], "stop …", rank: 5, "Stop the container; asks when its ports are in use, or several are marked.",
            context => WhyNot(context, EngineVerb.Stop, IsUp, "does not run", "do not run"),
            context => Ask(context, EngineVerb.Stop, (containers, _) => new StopContainers(containers), "container.start", "starts")),
        Row(
            "restart", ["R"], "restart …", rank: null,
            "Stop and start the container; asks when its ports are in use, or several are marked.",
            context => WhyNot(context, EngineVerb.Restart, _ => true, "", ""),
            context => Ask(context, EngineVerb.Restart, (containers, _) => new RestartContainers(containers))),
        Row(
            "pause", ["Z"], "pause …", rank: 9, "Freeze the container in memory; asks when several are marked; start lets it go on.",
            WhyNoPause,
            context => Ask(context, EngineVerb.Pause, (containers, _) => new PauseContainers(containers), "container.start", "resumes")),
        Row(
            "kill", ["X"], "kill …", rank: null, "Send the container a signal; asks which one.",
            context => WhyNot(context, EngineVerb.Kill, IsUp, "does not run", "do not run"),
            context => Ask(context, EngineVerb.Kill, (containers, options) => new KillContainers(containers, options.Signal))),
        Row("edit", ["E"], "edit …", rank: 11, "Rename the container, or change how much cpu and memory it may use.", WhyNoEdit, Edit),
        Row(
            "remove", ["D", "delete"], "remove …", rank: 8,
            "Remove the container; shows what is lost, and can remove running ones by force.",
            context => WhyNot(context, EngineVerb.Remove, _ => true, "", ""),
            context => Ask(
                context, EngineVerb.Remove,
                (containers, options) => new RemoveContainers(containers, options.IsForced, options.WithVolumes))),
    ];

    private static AppCommand Row(
        string name, string[] keys, string label, int? rank, string help,
        Func<CommandContext, string?> whyNot, Action<CommandContext> run) => new()
        {
            Name = $"container.{name}",
            Keys = keys,
            Label = label,
            Help = help,
            Group = CommandGroup.Act,
            HintRank = rank,
            Panes = [Pane.Containers],
            WhyNot = whyNot,
            Run = run,
        };

    private static bool IsUp(ContainerRef container) => ContainersSnapshot.IsUp(container.Container.Info.Status);

    private static bool IsPaused(ContainerRef container) => container.Container.Info.Status == ContainerStatus.Paused;

    private static bool IsRunning(ContainerRef container) =>
        container.Container.Info.Status is ContainerStatus.Running or ContainerStatus.Unknown;

    private static bool IsStartable(ContainerRef container) => !IsPaused(container)
        && container.Container.Info.Status is not (ContainerStatus.Running or ContainerStatus.Restarting);

    private string? WhyNoStart(CommandContext context) => context.Containers.Any(IsPaused)
        ? WhyNot(context, EngineVerb.Resume, _ => true, "", "")
        : WhyNot(context, EngineVerb.Start, IsStartable, "runs already", "run already");

    private string? WhyNoPause(CommandContext context) => context.Containers.All(IsPaused)
        ? WhyNot(context, EngineVerb.Pause, IsRunning, "is paused already", "are paused already")
        : WhyNot(context, EngineVerb.Pause, IsRunning, "does not run", "do not run");

    private string? WhyNot(CommandContext context, EngineVerb verb, Func<ContainerRef, bool> isPossible, string one, string several)
    {
        IReadOnlyList<ContainerRef> containers = context.Containers;
        return containers.Count == 0 ? "no container is selected"
            : _availability.WhyNot(verb, containers.Select(container => container.Machine))
                ?? (containers.Any(isPossible) ? null
                    : containers is [var only] ? $"{only.Container.Info.Name} {one}"
                    : string.Create(CultureInfo.InvariantCulture, $"all {containers.Count} {several}"));
    }

    private void Start(CommandContext context)
    {
        string stop = $"{context.Table.KeyOf("container.stop")} stops {It(context)} again";
        string pause = $"{context.Table.KeyOf("container.pause")} pauses {It(context)} again";
        Run(EngineVerb.Start, IsStartable, containers => new StartContainers(containers), stop);
        Run(EngineVerb.Resume, IsPaused, containers => new ResumeContainers(containers), pause);

        void Run(
            EngineVerb verb, Func<ContainerRef, bool> isMeant, Func<IReadOnlyList<ContainerTarget>, EngineOperation> operation, string undo)
        {
            if (context.Containers.Where(isMeant).ToList() is { Count: > 0 } meant)
            {
                requests.Run(EngineQuestion.Of(verb, meant, (containers, _) => operation(containers), undo));
            }
        }
    }

    private void Ask(
        CommandContext context, EngineVerb verb, Func<IReadOnlyList<ContainerTarget>, EngineOptions, EngineOperation> operation,
        string? undoingCommand = null, string? undoes = null)
    {
        IReadOnlyList<ContainerRef> containers = context.Containers;
        string? undo = undoingCommand is null ? null : $"{context.Table.KeyOf(undoingCommand)} {undoes} {It(context)} again";
        EngineQuestion question = EngineQuestion.Of(verb, containers, operation, undo);
        bool isShown = context.Options.IsDryRun && verb != EngineVerb.Pause;
        if (isShown || context.Options.Confirm.Asks(verb, containers))
        {
            prompts.Confirm(question);
        }
        else
        {
            requests.Run(question);
        }
    }

    private string? WhyNoEdit(CommandContext context) => context.Containers.Count > 1
        ? "several containers are marked; edit them one by one"
        : WhyNot(context, EngineVerb.Rename, _ => true, "", "");

    private void Edit(CommandContext context)
    {
        if (context.Containers is [var container, ..])
        {
            menus.Choose(
                $"Edit {container.FullName}",
                [
                    new Choice("r", "rename …", "", () => prompts.AskForName(container)),
                    new Choice("l", "limits …", "cpu and memory", () => prompts.AskForLimits(container)),
                ]);
        }
    }

    private static string It(CommandContext context) => context.Containers.Count == 1 ? "it" : "them";
}
