using System.Globalization;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Commands;

/// <summary>Copies what people need of images, volumes and networks elsewhere; of several, one line each.</summary>
internal sealed class EngineCopyCommands(IPrompts prompts, IClipboard clipboard, StatusLine status) : ICommandSource
{
    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "image.copy", Keys = ["c", "y"], Label = "copy", Group = CommandGroup.Look, HintRank = 14, Panes = [Pane.Images],
            Help = "Copy its name, id or digest.",
            WhyNot = context => context.Images.Count == 0 ? "no image is selected" : null,
            Run = context => Ask(context.Images, "images",
            [
                new("n", "name", image => image.IsDangling ? null : image.Reference),
                new("i", "id", image => image.Id),
                new("d", "digest", image => image.Digest),
            ]),
        },
        new()
        {
            Name = "volume.copy", Keys = ["c", "y"], Label = "copy", Group = CommandGroup.Look, HintRank = 14, Panes = [Pane.Volumes],
            Help = "Copy its name or its folder on the engine's host.",
            WhyNot = context => context.Volumes.Count == 0 ? "no volume is selected" : null,
            Run = context => Ask(context.Volumes, "volumes",
            [
                new("n", "name", volume => volume.Name),
                new("m", "mountpoint", volume => volume.Mountpoint),
            ]),
        },
        new()
        {
            Name = "network.copy", Keys = ["c", "y"], Label = "copy", Group = CommandGroup.Look, HintRank = 14, Panes = [Pane.Networks],
            Help = "Copy its name, id or address ranges.",
            WhyNot = context => context.Networks.Count == 0 ? "no network is selected" : null,
            Run = context => Ask(context.Networks, "networks",
            [
                new("n", "name", network => network.Name),
                new("i", "id", network => network.Id),
                new("s", "subnet", network => string.Join(' ', network.Subnets)),
            ]),
        },
    ];

    private void Ask<T>(IReadOnlyList<EngineItem<T>> items, string many, IReadOnlyList<CopyPart<T>> parts)
    {
        Choice[] choices = [.. parts.Select(part => ChoiceOf(part, [.. items.Select(item => item.Info)])).OfType<Choice>()];
        prompts.Choose($"Copy of {(items.Count == 1 ? choices[0].Value : string.Create(CultureInfo.InvariantCulture, $"{items.Count} {many}"))}", choices);
    }

    /// <summary>Null when none of them has it.</summary>
    private Choice? ChoiceOf<T>(CopyPart<T> part, IReadOnlyList<T> things)
    {
        string[] lines = [.. things.Select(part.Of).Where(text => !string.IsNullOrEmpty(text)).OfType<string>().Distinct()];
        return lines.Length == 0 ? null : new Choice(part.Key, part.Label, string.Join(' ', lines), () => Copy(string.Join('\n', lines)));
    }

    private void Copy(string text) => status.Say(clipboard.Copy(text), JournalTone.Good);

    /// <summary>Something that can be copied of a thing.</summary>
    /// <param name="Key">The letter that picks it.</param>
    /// <param name="Label">What it is.</param>
    /// <param name="Of">Its text; null or empty when the thing has none.</param>
    private sealed record CopyPart<T>(string Key, string Label, Func<T, string?> Of);
}
