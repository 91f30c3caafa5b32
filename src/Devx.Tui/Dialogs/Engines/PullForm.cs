using Devx.Providers.Containers.Operations;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Presentation.Engines;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>Fetches an image.</summary>
internal sealed class PullForm(MachineField machines) : EngineForm
{
    public override EngineVerb Verb => EngineVerb.Pull;

    public override string Title => "Pull an image";

    public override string Button => "Pull";

    public override IEnumerable<FormField> Fields => [new TextField(EnginePage.Name, "Image", TextInput.Empty), machines.Field];

    public override Form Checked(Form form, AppSnapshot snapshot) =>
        Say(form, EnginePage.Name, ImageReferenceRule.Problem(TextOf(form, EnginePage.Name)), "");

    public override EngineRequest? Request(Form form) => TextOf(form, EnginePage.Name) is { Length: > 0 } reference
        ? new EngineRequest(machines.Of(form), new PullImage(reference))
        : null;
}
