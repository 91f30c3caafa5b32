using System.Diagnostics;
using Devx.Providers.Containers;
using Devx.Providers.Containers.Logs;
using Devx.Providers.Contracts;
using Devx.Tui.Dialogs.Logs;
using Devx.Tui.Presentation;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Dialogs.Logs;

/// <summary>A log view over containers whose logs the test plays.</summary>
internal sealed class LogBench
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, PlayedLog> _logs = [];

    /// <summary>Opens the view of some containers of lima/dev.</summary>
    public LogBench(params string[] names)
        : this(Snapshots.MacMini, new SessionOptions(), names)
    {
    }

    public LogBench(AppSnapshot snapshot, SessionOptions options, params string[] names)
    {
        Desk = new Desk(snapshot, options);
        IContainerLogs logs = Substitute.For<IContainerLogs>();
        logs.ReadAsync(Arg.Any<string>(), Arg.Any<LogRequest>(), Arg.Any<CancellationToken>())
            .Returns(call => Of(call.Arg<string>()["id-".Length..]).ReadAsync(call.Arg<LogRequest>(), call.Arg<CancellationToken>()));
        IContainerRuntime runtime = Substitute.For<IContainerRuntime>();
        runtime.Logs.Returns(logs);
        Desk.Engines.RuntimeOf(Arg.Any<MachineId>()).Returns(runtime);
        Open(names);
    }

    public Desk Desk { get; }

    public PlayedLog Log => _logs.Values.First();

    public PlayedLog Of(string name)
    {
        if (!_logs.TryGetValue(name, out PlayedLog? log))
        {
            _logs[name] = log = new PlayedLog();
        }

        return log;
    }

    /// <summary>Lets a frame's time pass and brings what was posted.</summary>
    public LogBench Turn(double milliseconds = 100)
    {
        Desk.Time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        Desk.Loop.RunPosted();
        Desk.Work.Turn();
        Desk.Loop.RunPosted();
        if (Desk.Dialogs.Top is not null)
        {
            Text();
        }

        return this;
    }

    /// <summary>Turns until what other threads do has come about.</summary>
    public LogBench Until(Func<bool> isSo, double milliseconds = 0)
    {
        var wait = new SpinWait();
        for (long start = Stopwatch.GetTimestamp(); !isSo() && Stopwatch.GetElapsedTime(start) < Patience;)
        {
            Turn(milliseconds);
            wait.SpinOnce();
        }

        Assert.True(isSo(), "it did not come about");
        return this;
    }

    public LogBench Press(params string[] keys)
    {
        foreach (string key in keys)
        {
            Desk.Router.Press(new Devx.Tui.Commands.KeyPress(key));
            Turn();
        }

        return this;
    }

    public LogBench Type(string text) => Press([.. text.Select(letter => letter == ' ' ? "space" : letter.ToString())]);

    public string Text(int width = 80, int height = 24) => ScreenText.Of(Lines(width, height));

    /// <summary>The rows of the log that hold something, from its beginning, without rules and the blanks around them.</summary>
    public IReadOnlyList<string> All() => [.. Rows(120, 60).Where(row => row.Length > 0).Select(row => row.Trim().TrimEnd('─', ' '))];

    /// <summary>The rows of the log alone, without what is around them.</summary>
    public string[] Rows(int width = 80, int height = 24) =>
        [.. Text(width, height).Split('\n')[2..(height - 2)].Select(row => row[1..^1].TrimEnd())];

    public IReadOnlyList<Line> Lines(int width = 80, int height = 24) => Desk.Dialogs.Top!.Draw(Desk.Context(width, height)).Lines;

    /// <summary>A container changes, as the monitor would find out now.</summary>
    public void Change(string name, Func<ContainerInfo, ContainerInfo?> change) => Desk.Snapshots.Update(snapshot => snapshot with
    {
        Providers = [.. snapshot.Providers.Select(provider => provider with
        {
            Machines = [.. provider.Machines.Select(machine => machine with
            {
                Containers = machine.Containers with
                {
                    AnsweredAt = Desk.Time.GetUtcNow(),
                    Items = [.. machine.Containers.Items.Select(item => item.Info.Name == name && change(item.Info) is var info
                        ? info is null ? null : item with { Info = info }
                        : item).OfType<ContainerSnapshot>()],
                },
            })],
        })],
    });

    private void Open(string[] names)
    {
        var prompts = new LogPrompts(Desk.Dialogs, Desk.Logs);
        prompts.ShowLogs(
        [
            .. names.Select(name => Desk.Snapshots.Current.Machines
                .SelectMany(machine => machine.Containers.Items, (machine, item) => new ContainerRef(machine.Info.Id, item))
                .First(container => container.Container.Info.Name == name)),
        ]);
        Text();
    }
}
