using Devx.Providers.Containers.Operations;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Presentation.Engines;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>Gives a container another name.</summary>
internal sealed class RenameForm(ContainerRef container) : EngineForm
{
    public override EngineVerb Verb => EngineVerb.Rename;

    public override string Title => $"Rename  {container.FullName}";

    public override string Button => "Rename";

    public override IEnumerable<FormField> Fields => [new TextField(EnginePage.Name, "New name", TextInput.Of(Present))];

    private string Present => container.Container.Info.Name;

    public override Form Checked(Form form, AppSnapshot snapshot)
    {
        string[] taken =
        [
            .. (snapshot.Machine(container.Machine)?.Containers.Items ?? []).Select(item => item.Info.Name).Where(name => name != Present),
        ];
        string name = TextOf(form, EnginePage.Name);
        return Say(form, EnginePage.Name, NameRule.Problem(name, "container", taken), name == Present ? "as it is" : NameRule.Note(taken));
    }

    public override EngineRequest? Request(Form form) => TextOf(form, EnginePage.Name) is { Length: > 0 } name && name != Present
        ? new EngineRequest(container.Machine, new RenameContainer(container.Target, name))
        : null;
}
