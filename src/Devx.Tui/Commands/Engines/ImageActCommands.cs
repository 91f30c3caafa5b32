using Devx.Providers.Containers.Operations;
using Devx.Tui.State;

namespace Devx.Tui.Commands.Engines;

/// <summary>The capital letters of images; all of them ask.</summary>
internal sealed class ImageActCommands(IEngineActions actions, IEnginePrompts prompts) : ICommandSource
{
    private readonly EngineAvailability _availability = new(actions);

    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "image.pull", Keys = ["N"], Label = "pull …", Group = CommandGroup.Act, HintRank = 4, Panes = [Pane.Images],
            Help = "Fetch an image from a registry; shows its progress, and several can be fetched at once.",
            WhyNot = context => _availability.WhyNot(EngineVerb.Pull, EngineAvailability.MachineOf(context)),
            Run = context =>
            {
                if (EngineAvailability.MachineOf(context) is { } machine)
                {
                    prompts.AskForImage(machine);
                }
            },
        },
        new()
        {
            Name = "image.tag", Keys = ["E"], Label = "tag …", Group = CommandGroup.Act, HintRank = 10, Panes = [Pane.Images],
            Help = "Give the image one more name.",
            WhyNot = context => context.Images.Count > 1
                ? "several images are marked; tag them one by one"
                : WhyNot(context, EngineVerb.Tag),
            Run = context =>
            {
                if (context.Images is [var image, ..])
                {
                    prompts.AskForTag(image);
                }
            },
        },
        new()
        {
            Name = "image.remove", Keys = ["D", "delete"], Label = "remove …", Group = CommandGroup.Act, HintRank = 8,
            Panes = [Pane.Images],
            Help = "Remove the image; shows which containers use it and what becomes free.",
            WhyNot = context => WhyNot(context, EngineVerb.RemoveImage),
            Run = context => prompts.Confirm(EngineQuestion.Of(
                EngineVerb.RemoveImage,
                context.Images.Select(image => (image.Machine, image.Info.Reference, ImageLabel.Of(image.Info))),
                (names, options) => new RemoveImages(names, options.IsForced))),
        },
    ];

    private string? WhyNot(CommandContext context, EngineVerb verb) => context.Images.Count == 0
        ? "no image is selected"
        : _availability.WhyNot(verb, context.Images.Select(image => image.Machine));
}
