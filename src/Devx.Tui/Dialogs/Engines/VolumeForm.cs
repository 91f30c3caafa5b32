using Devx.Providers.Containers.Operations;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Presentation.Engines;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>Makes a volume.</summary>
internal sealed class VolumeForm(MachineField machines) : EngineForm
{
    private const string Driver = "driver";

    public override EngineVerb Verb => EngineVerb.CreateVolume;

    public override string Title => "New volume";

    public override string Button => "Create";

    public override IEnumerable<FormField> Fields =>
    [
        new TextField(EnginePage.Name, "Name", TextInput.Empty), machines.Field,
        new ChoiceField(Driver, "Driver", [new ChoiceOption("local")]) { IsFreeText = true, Note = "or type another" },
    ];

    public override Form Checked(Form form, AppSnapshot snapshot)
    {
        string[]? taken = snapshot.Machine(machines.Of(form)) is { Volumes: { AnsweredAt: not null } volumes }
            ? [.. volumes.Items.Select(volume => volume.Name)]
            : null;
        return Say(form, EnginePage.Name, NameRule.Problem(TextOf(form, EnginePage.Name), "volume", taken), NameRule.Note(taken));
    }

    public override EngineRequest? Request(Form form) => TextOf(form, EnginePage.Name) is { Length: > 0 } name
        ? new EngineRequest(machines.Of(form), new CreateVolume(name, DriverOf(form)))
        : null;

    // The first is what the engine takes when nothing is said, so nothing is said.
    private static string? DriverOf(Form form) => form.Find<ChoiceField>(Driver) is { IsFirst: false } driver ? driver.Value.Trim() : null;
}
