using System.Net;
using Devx.Providers.Containers.Operations;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Presentation.Engines;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>Makes a network.</summary>
internal sealed class NetworkForm(MachineField machines) : EngineForm
{
    private const string Driver = "driver", Subnet = "subnet", Internal = "internal";

    private static readonly string[] Drivers = ["bridge", "macvlan", "ipvlan"];

    public override EngineVerb Verb => EngineVerb.CreateNetwork;

    public override string Title => "New network";

    public override string Button => "Create";

    public override string Sentence => "Without a subnet the engine chooses one.";

    public override IEnumerable<FormField> Fields =>
    [
        new TextField(EnginePage.Name, "Name", TextInput.Empty), machines.Field,
        new ChoiceField(Driver, "Driver", [.. Drivers.Select(driver => new ChoiceOption(driver))])
        {
            IsFreeText = true, Note = "or type another",
        },
        new TextField(Subnet, "Subnet", TextInput.Empty),
        new CheckField(Internal, "Internal: reaches nothing outside"),
    ];

    public override Form Checked(Form form, AppSnapshot snapshot)
    {
        string[]? taken = snapshot.Machine(machines.Of(form)) is { Networks: { AnsweredAt: not null } networks }
            ? [.. networks.Items.Select(network => network.Name)]
            : null;
        Form named = Say(form, EnginePage.Name, NameRule.Problem(TextOf(form, EnginePage.Name), "network", taken), NameRule.Note(taken));
        string subnet = TextOf(form, Subnet);
        return named.Find<TextField>(Subnet) is not { } field ? named : named.With(field with
        {
            Complaint = subnet.Length == 0 || IPNetwork.TryParse(subnet, out _) ? null : "such as 10.90.0.0/24",
            Note = "such as 10.90.0.0/24",
        });
    }

    public override EngineRequest? Request(Form form) => TextOf(form, EnginePage.Name) is { Length: > 0 } name
        ? new EngineRequest(machines.Of(form), new CreateNetwork(name, DriverOf(form), SubnetOf(form), form.IsOn(Internal)))
        : null;

    // The first is what the engine takes when nothing is said, so nothing is said.
    private static string? DriverOf(Form form) => form.Find<ChoiceField>(Driver) is { IsFirst: false } driver ? driver.Value.Trim() : null;

    private static string? SubnetOf(Form form) => TextOf(form, Subnet) is { Length: > 0 } subnet ? subnet : null;
}
