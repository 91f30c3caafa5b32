using System.Globalization;
using Devx.Tui.Handoff;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Commands;

/// <summary>What concerns the whole program.</summary>
internal sealed class ProgramCommands(
    UiStore ui, IUiLoop loop, IJobControl jobs, IRefresher refresher, IPrompts prompts, StatusLine status) : ICommandSource
{
    private static readonly TimeSpan SecondPressTime = TimeSpan.FromSeconds(2);

    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "program.providers", Keys = ["p"], Label = "providers", Group = CommandGroup.Look, HintRank = 15,
            Help = "Show the providers and what is wrong with them; choose the default there, or stop all machines of one or of all.",
            Run = _ => prompts.ShowProviders(),
        },
        new()
        {
            Name = "program.activity", Keys = ["6", "@", "x"], Label = "activity", Group = CommandGroup.Look, HintRank = 19,
            Help = "Show the operations and the commands that were run, with exit codes and times; open, copy or cancel one.",
            Run = _ => prompts.ShowActivity(),
        },
        new()
        {
            Name = "program.refresh", Keys = ["r", "f5"], Label = "refresh", Group = CommandGroup.Look, HintRank = 16,
            Help = "Ask all providers again now.",
            Run = _ => Refresh(),
        },
        new()
        {
            Name = "program.help", Keys = ["?", "f1"], Label = "help", Group = CommandGroup.Find, HintRank = 10,
            Help = "Show the keys of this place.",
            Run = prompts.ShowHelp,
        },
        new()
        {
            Name = "program.quit", Keys = ["q"], Label = "quit", Group = CommandGroup.Find, HintRank = 20,
            Help = "Go back; at the top, quit; asks when operations are not done yet.",
            Run = Quit,
        },
        new()
        {
            Name = "program.interrupt", Keys = ["ctrl-c"], Label = "quit at once", Group = CommandGroup.Find,
            Help = "Twice: quit from anywhere; operations are interrupted, and what they leave is not put right.",
            Run = Interrupt,
        },
        new()
        {
            Name = "program.redraw", Keys = ["ctrl-l"], Label = "redraw", Group = CommandGroup.Look,
            Help = "Clear the screen and draw it again.",
            Run = _ => loop.Repaint(),
        },
        new()
        {
            Name = "program.suspend", Keys = ["ctrl-z"], Label = "suspend", Group = CommandGroup.Look,
            Help = "Give the terminal back to the shell; fg comes back.",
            Run = _ => loop.Post(jobs.Suspend),
        },
    ];

    private void Refresh()
    {
        refresher.RefreshNow();
        status.Say("asking all providers", JournalTone.Plain, SecondPressTime);
    }

    private void Quit(CommandContext context)
    {
        if (PaneCommands.OneStepBack(context.Ui) is null && OperationList.ActiveCount(context.Snapshot) > 0)
        {
            prompts.AskToQuit();
        }
        else
        {
            ui.Change(state => PaneCommands.OneStepBack(state) ?? state with { IsQuitting = true });
        }
    }

    private void Interrupt(CommandContext context)
    {
        if (context.Ui.IsAskedToQuit)
        {
            ui.Change(state => state with { IsQuitting = true });
            return;
        }

        ui.Change(state => state with { IsAskedToQuit = true });
        string interrupted = OperationList.ActiveCount(context.Snapshot) switch
        {
            0 => "",
            1 => " and interrupt the operation",
            var count => string.Create(CultureInfo.InvariantCulture, $" and interrupt {count} operations"),
        };
        status.Say($"{context.Table.KeyOf("program.interrupt")} again to quit{interrupted}", JournalTone.Warning, SecondPressTime);
        loop.After(SecondPressTime, () => ui.Change(state => state with { IsAskedToQuit = false }));
    }
}
