using System.Globalization;
using Devx.Providers.Containers;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Commands;

/// <summary>Copies what is known of a container, or of several at once.</summary>
internal sealed class ContainerCopyCommands(IPrompts prompts, IClipboard clipboard, StatusLine status) : ICommandSource
{
    /// <summary>As many ports have a digit to pick them by; the others are picked with the cursor.</summary>
    private const int Digits = 9;

    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "container.copy", Keys = ["c", "y"], Label = "copy", Group = CommandGroup.Look, HintRank = 14, Panes = [Pane.Containers],
            Help = "Copy names, ids, images and the addresses of published ports.",
            WhyNot = context => context.Containers.Count == 0 ? "no container is selected" : null,
            Run = context => Ask([.. context.Containers.Select(container => container.Container.Info)]),
        },
    ];

    private void Ask(IReadOnlyList<ContainerInfo> containers)
    {
        if (containers is [var only])
        {
            prompts.Choose($"Copy of {only.Name}", [.. TextsOf(only)]);
        }
        else
        {
            prompts.Choose(string.Create(CultureInfo.InvariantCulture, $"Copy of {containers.Count} containers"), [.. TextsOf(containers)]);
        }
    }

    private IEnumerable<Choice> TextsOf(ContainerInfo container)
    {
        yield return Text("n", "name", container.Name);
        yield return Text("i", "id", container.Id);
        yield return Text("m", "image", container.Image);
        foreach ((int at, string address) in PortAddresses.Of(container.Ports).Index())
        {
            yield return Text(at < Digits ? (at + 1).ToString(CultureInfo.InvariantCulture) : "", "port", address);
        }
    }

    private IEnumerable<Choice> TextsOf(IReadOnlyList<ContainerInfo> containers)
    {
        yield return Text("n", "names", string.Join(' ', containers.Select(container => container.Name)));
        yield return Text("i", "ids", string.Join(' ', containers.Select(container => container.Id)));
        IReadOnlyList<string> addresses = PortAddresses.Of(containers.SelectMany(container => container.Ports));
        if (addresses.Count > 0)
        {
            yield return Text("p", "ports", string.Join(' ', addresses));
        }
    }

    private Choice Text(string key, string label, string text) =>
        new(key, label, text, () => status.Say(clipboard.Copy(text), JournalTone.Good));
}
