using Devx.Providers.Contracts;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Commands;

/// <summary>Shows and copies what is known of the thing under the cursor.</summary>
internal sealed class LookCommands(IPrompts prompts, IClipboard clipboard, StatusLine status) : ICommandSource
{
    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "machine.inspect", Keys = ["i"], Label = "inspect", Group = CommandGroup.Look, HintRank = 6, Panes = [Pane.Machines],
            Help = "Show all that is known of the machine, and its provider's own text with search.",
            WhyNot = NoMachine,
            Run = context => Do(context.Machine, machine => prompts.ShowMachine(machine.Info.Id)),
        },
        new()
        {
            Name = "machine.copy", Keys = ["c", "y"], Label = "copy", Group = CommandGroup.Look, HintRank = 14, Panes = [Pane.Machines],
            Help = "Copy its name or address.",
            WhyNot = NoMachine,
            Run = context => Do(context.Machine, machine => prompts.Choose($"Copy of {machine.Info.Id}", [.. TextsOf(machine)])),
        },
    ];

    private static string? NoMachine(CommandContext context) => context.Machine is null ? "no machine is selected" : null;

    private static void Do<T>(T? thing, Action<T> action)
        where T : class
    {
        if (thing is not null)
        {
            action(thing);
        }
    }

    private IEnumerable<Choice> TextsOf(MachineSnapshot machine)
    {
        MachineInfo info = machine.Info;
        yield return Text("n", "name", info.Id.Name);
        yield return Text("f", "full name", info.Id.ToString());
        if (info.Address is { } address)
        {
            yield return Text("a", "address", address);
        }
    }

    private Choice Text(string key, string label, string text) =>
        new(key, label, text, () => status.Say(clipboard.Copy(text), JournalTone.Good));
}
