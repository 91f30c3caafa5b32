using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.Commands;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Dialogs;
using Devx.Tui.Dialogs.Details;
using Devx.Tui.Dialogs.Engines;
using Devx.Tui.Dialogs.Forms;
using Devx.Tui.Dialogs.Logs;
using Devx.Tui.Dialogs.Run;
using Devx.Tui.Handoff;
using Devx.Tui.Operations.Engines;
using Devx.Tui.Presentation;
using Devx.Tui.State;
using Devx.Tui.State.Ports;
using Devx.Tui.Terminal;
using Devx.Tui.Views;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Devx.Tui.Tests;

/// <summary>The whole screen on a computer in memory: press keys, read lines. Everything outside is a substitute.</summary>
internal sealed class Desk
{
    private readonly ScreenSource _source;

    public Desk(AppSnapshot snapshot, SessionOptions? options = null)
    {
        Options = options ?? new SessionOptions();
        Snapshots = new SnapshotStore(snapshot);
        Time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("here", Tests.Snapshots.Now.Offset, "here", "here"));
        Loop = new TestLoop(Time);
        Choice.Current.Returns(new DefaultProvider("lima", "settings.json"));
        Clipboard.Copy(Arg.Any<string>()).Returns(call => $"copied {call.Arg<string>()}");
        Status = new StatusLine(Ui, Loop);
        History.Entries.Returns([]);
        Actions.Submit("", new StartMachine(""), null).ReturnsForAnyArgs((string?)null);
        Actions.CapabilityOf(Arg.Any<string>(), Arg.Any<MachineVerb>(), Arg.Any<MachineInfo?>()).Returns(Capability.Yes);
        var requests = new OperationRequests(Actions, Work, Options, Status);
        Prompts = new Prompts(
            Dialogs, Snapshots, Choice, History, Clipboard, Status, new OperationQuestions(Snapshots, Ui, Actions, EngineActions),
            new MachineForms(
                Dialogs, Snapshots, Choice, Actions, Work, Loop, Options, Clipboard),
            new MachineQuestions(Dialogs, Snapshots, Actions, Work, requests, Clipboard, Options), Actions, Work, Options, Time);
        var confirmed = new ConfirmedChanges(EngineActions, Ui, Status);
        EnginePrompts = new EnginePrompts(
            new EngineTools(Dialogs, Snapshots, EngineActions, confirmed, Work, Loop, Clipboard, Options), Prompts);
        EngineActions.Submit([]).ReturnsForAnyArgs((string?)null);
        EngineActions.CapabilityOf(Arg.Any<MachineId>(), Arg.Any<EngineVerb>()).Returns(Capability.Yes);
        Logs = new LogDesk(
            Snapshots, Engines, Work, new ContainerWatch(Snapshots, Refresher), Loop, Clipboard, new LessPager(Handoff, Loop, Attention), Time);
        var logPrompts = new LogPrompts(Dialogs, Logs);
        var loan = new TerminalLoan(Handoff, Loop, Attention, Refresher, Status, Options);
        var runPrompts = new RunPrompts(
            new RunTools(Dialogs, Snapshots, Engines, confirmed, Work, Loop, loan, Clipboard, Options), ListeningPorts, new CommandMemory());
        Details = new DetailPrompts(
            Dialogs, Snapshots, new CatalogQuestions(Engines, Work, Snapshots, Time), new CopyMenu(Dialogs, Clipboard, Status), Loop,
            logPrompts, runPrompts, Status);
        Table = new CommandTable(
        [
            new MoveCommands(Ui), new PaneCommands(Ui), new ListCommands(Ui, Prompts), new MarkCommands(Ui), new GroupCommands(Ui),
            new ContainerCopyCommands(Prompts, Clipboard, Status),
            new LookCommands(Prompts, Clipboard, Status),
            new EngineCopyCommands(Prompts, Clipboard, Status),
            new ShellCommands(Shells, loan, Status),
            new OperationCommands(Prompts), new MachineCommands(Actions, requests, Prompts), new FormCommands(Actions, Prompts),
            new ContainerActCommands(
                EngineActions, new EngineRequests(EngineActions, EnginePrompts, confirmed, Work, Options, Status), EnginePrompts, Prompts),
            new ImageActCommands(EngineActions, EnginePrompts), new VolumeActCommands(EngineActions, EnginePrompts),
            new VolumeSizeCommands(new VolumeSizing(Engines, Snapshots, Time), Work, Status),
            new NetworkActCommands(EngineActions, EnginePrompts), new PruneCommands(EngineActions, EnginePrompts),
            new ProgramCommands(Ui, Loop, JobControl, Refresher, Prompts, Status),
            new LogCommands(logPrompts),
            new DetailCommands(Details),
            new RunCommands(runPrompts),
        ]);
        _source = new ScreenSource(Snapshots, Ui, Table, Options, Time);
        Dispatcher = new CommandDispatcher(Table, Snapshots, Ui, Options, new FilterTyping(Ui), Status);
        Router = new KeyRouter(Dialogs, Dispatcher);
    }

    public FakeTimeProvider Time { get; } = new(Tests.Snapshots.Now.ToUniversalTime());

    public SessionOptions Options { get; }

    public SnapshotStore Snapshots { get; }

    public UiStore Ui { get; } = new();

    public DialogStack Dialogs { get; } = new();

    public AttentionStore Attention { get; } = new();

    public TestLoop Loop { get; }

    public StatusLine Status { get; }

    public Prompts Prompts { get; }

    public LogDesk Logs { get; }

    public CommandTable Table { get; }

    public DetailPrompts Details { get; }

    public CommandDispatcher Dispatcher { get; }

    public KeyRouter Router { get; }

    public IShells Shells { get; } = Substitute.For<IShells>();

    public IHandoff Handoff { get; } = Substitute.For<IHandoff>();

    public IJobControl JobControl { get; } = Substitute.For<IJobControl>();

    public IListeningPorts ListeningPorts { get; } = Substitute.For<IListeningPorts>();

    public ICommandHistory History { get; } = Substitute.For<ICommandHistory>();

    public IClipboard Clipboard { get; } = Substitute.For<IClipboard>();

    public IMachineActions Actions { get; } = Substitute.For<IMachineActions>();

    public IEngineActions EngineActions { get; } = Substitute.For<IEngineActions>();

    public EnginePrompts EnginePrompts { get; }

    public IEngines Engines { get; } = Substitute.For<IEngines>();

    public TestWork Work { get; } = new();

    public IRefresher Refresher { get; } = Substitute.For<IRefresher>();

    public IDefaultProviderChoice Choice { get; } = Substitute.For<IDefaultProviderChoice>();

    /// <summary>The list of containers as it is now.</summary>
    public ContainerRows Containers => Ui.Lists.Containers(Snapshots.Current, Ui.Current);

    /// <summary>The container the cursor is on.</summary>
    public ContainerSnapshot? Container => Context().CommandContext.Container;

    public ScreenContext Context(int width = 100, int height = 30) => _source.Context(width, height);

    /// <summary>Draws, and takes over what drawing found out, as the window does.</summary>
    public ScreenModel Draw(int width = 100, int height = 30)
    {
        ScreenModel model = ScreenPresenter.Draw(Context(width, height));
        Ui.Settle(model.Settled);
        return model;
    }

    /// <summary>The dashboard as text.</summary>
    public string Text(int width = 100, int height = 30) => ScreenText.Of(Draw(width, height).Lines);

    /// <summary>The dialog on top as text.</summary>
    public string BoxText(int width = 100, int height = 30) => ScreenText.Of(Dialogs.Top!.Draw(Context(width, height)).Lines);

    /// <summary>Presses keys by name, drawing after each one as the window does.</summary>
    public Desk Press(params string[] keys)
    {
        foreach (string key in keys)
        {
            Draw();
            Router.Press(new KeyPress(key));
            Work.Turn();
        }

        Draw();
        return this;
    }

    public Desk Type(string text) => Press([.. text.Select(letter => letter == ' ' ? "space" : letter.ToString())]);

    /// <summary>Lets some time pass, and brings what was answered in it.</summary>
    public Desk Wait(double milliseconds = 200)
    {
        Time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        Work.Turn();
        return this;
    }

    /// <summary>The window as it is composed in the program.</summary>
    public MainWindow Window() => new(
        _source, Router, Ui, Dialogs, Attention, new SnapshotPump(Snapshots, Loop, Time),
        new DetailFollower(Snapshots, Ui, Loop), new Clock(Loop, Time), new FirstChoice(Snapshots, Choice, Prompts),
        new OperationNews(Snapshots, Ui, Table, Status, EnginePrompts), new Theme(Options));
}
