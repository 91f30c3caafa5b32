using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Presentation.Engines;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>Gives an image one more name.</summary>
internal sealed class TagForm(EngineItem<ImageInfo> image) : EngineForm
{
    public override EngineVerb Verb => EngineVerb.Tag;

    public override string Title => $"Tag  {image.Machine} › {ImageLabel.Of(image.Info)}";

    public override string Button => "Tag";

    public override IEnumerable<FormField> Fields =>
        [new TextField(EnginePage.Name, "New name", TextInput.Of(image.Info.IsDangling ? "" : image.Info.Reference))];

    public override Form Checked(Form form, AppSnapshot snapshot) => Say(form, EnginePage.Name, Problem(form), "");

    public override EngineRequest? Request(Form form) => TextOf(form, EnginePage.Name) is { Length: > 0 } name && !IsSame(name)
        ? new EngineRequest(image.Machine, new TagImage(image.Info.Reference, name))
        : null;

    private static string? Problem(Form form) => ImageReferenceRule.Problem(TextOf(form, EnginePage.Name));

    private bool IsSame(string name) => name == image.Info.Reference;
}
