using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.Presentation.Forms;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Forms;

/// <summary>The fields for what a provider can be told about a new machine, and what was filled in.</summary>
internal static class InitFields
{
    public const string Verb = "Create";

    /// <summary>Fields for all that the provider takes, and none for what it does not.</summary>
    /// <param name="provider">The field that chooses the provider.</param>
    /// <param name="offer">What it takes; null while that is not known.</param>
    /// <param name="name">What the user has typed as a name already.</param>
    /// <param name="isDryRun">True when nothing is run.</param>
    public static Form Of(ChoiceField provider, InitForm? offer, string? name, bool isDryRun) =>
        new([provider, .. offer is null ? [] : Values(offer, name), .. PlanButtons.Of(Verb, isDryRun)]);

    /// <summary>What was filled in; null where it is no use to ask for a plan, because something is wrong.</summary>
    public static InitOptions? OptionsOf(Form form, InitForm offer) => form.Problem is not null ? null : new InitOptions
    {
        Name = form.Find<TextField>(InitPage.Name)?.Text ?? "",
        CpuCount = form.Find<NumberField>(InitPage.Cpus)?.Value is { } cpus ? (int)cpus : null,
        Memory = SizeOf(form, InitPage.Memory),
        Disk = SizeOf(form, InitPage.Disk),
        Image = ChosenOf(form, InitPage.Image),
        VmType = ChosenOf(form, InitPage.VmType),
        Runtime = ChosenOf(form, InitPage.Runtime),
        Rootful = form.IsOn(InitPage.Rootful),
        Start = !offer.CanStayStopped || form.IsOn(InitPage.Start),
        MakeDefault = form.IsOn(InitPage.Default),
    };

    /// <summary>The name with what is said of it.</summary>
    public static TextField Checked(TextField name, InitForm offer, string provider) => name with
    {
        Complaint = name.Text.Length == 0 ? "a machine needs a name" : offer.NameProblem(name.Text),
        Note = $"ok, free on {provider}",
    };

    public static ByteSize? SizeOf(Form form, string name) =>
        form.Find<NumberField>(name)?.Value is { } size ? ByteSize.FromGiB(size) : null;

    private static IEnumerable<FormField> Values(InitForm offer, string? name)
    {
        yield return new TextField(InitPage.Name, "Name", TextInput.Of(name ?? offer.SuggestedName)) { IsTouched = name is not null };
        foreach (FormField? field in new FormField?[]
        {
            Choice(InitPage.Image, offer.Image), Choice(InitPage.VmType, offer.VmType), Choice(InitPage.Runtime, offer.Runtime),
            Number(InitPage.Cpus, "CPUs", offer.CpuCount, isWhole: true), Number(InitPage.Memory, "Memory GB", offer.MemoryGiB),
            Number(InitPage.Disk, "Disk GB", offer.DiskGiB, isWhole: true),
            offer.CanStayStopped ? new CheckField(InitPage.Start, "Start when created", IsOn: true) : null,
            offer.HasDefault ? new CheckField(InitPage.Default, "Make default") : null,
            offer.HasRootful ? new CheckField(InitPage.Rootful, "Rootful") : null,
        })
        {
            if (field is not null)
            {
                yield return field;
            }
        }
    }

    private static ChoiceField? Choice(string name, InitChoice? choice) => choice is not { Values.Count: > 0 }
        ? null
        : new ChoiceField(name, choice.Label, [.. choice.Values.Select(Option)])
        {
            IsFreeText = choice.IsFreeText,
            Note = choice.IsFreeText ? "or type another" : "",
        };

    private static ChoiceOption Option(string value) => new(value, value.Length == 0 ? "the usual one" : value);

    private static NumberField? Number(string name, string label, NumberRange? range, bool isWhole = false) => range is not { } limits
        ? null
        : new NumberField(name, label, limits) { Note = $"suggested {NumberField.Format(limits.Suggested)}", IsWhole = isWhole };

    // The first value is what the provider takes when nothing is said, so nothing is said.
    private static string? ChosenOf(Form form, string name) =>
        form.Find<ChoiceField>(name) is { IsFirst: false } choice ? choice.Value : null;
}
