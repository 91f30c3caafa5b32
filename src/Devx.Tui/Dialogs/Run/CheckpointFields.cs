using System.Globalization;
using Devx.Providers.Containers;
using Devx.Providers.Containers.Operations;
using Devx.Tui.Dialogs.Engines;
using Devx.Tui.Presentation.Forms;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Run;

/// <summary>The fields for checkpoints, and what was filled in.</summary>
/// <param name="offer">What the engine says of them.</param>
/// <param name="container">The container; null to make one from a file.</param>
internal sealed class CheckpointFields(CheckpointOffer offer, ContainerRef? container)
{
    private ContainerInfo? Info => container?.Container.Info;

    /// <summary>The word on the button that confirms.</summary>
    public static string Verb(Form form) => ActionOf(form) == CheckpointPage.Make ? "Checkpoint" : "Restore";

    /// <summary>The fields for what can be done first.</summary>
    public Form First(bool isDryRun)
    {
        ChoiceOption[] actions = [.. Actions()];
        int possible = Math.Max(0, Array.FindIndex(actions, action => action.WhyNot is null));
        return Of(new ChoiceField(CheckpointPage.Action, "Do", actions, possible), isDryRun);
    }

    /// <summary>The fields for what is chosen.</summary>
    public Form Of(ChoiceField action, bool isDryRun) => new(
    [
        action with { Complaint = action.Options[action.At].WhyNot },
        .. action.Options[action.At].WhyNot is null ? Values(action.Value) : [],
        .. PlanButtons.Of(action.Value == CheckpointPage.Make ? "Checkpoint" : "Restore", isDryRun),
    ]);

    /// <summary>The form with what is said of its fields.</summary>
    public static Form Checked(Form form) => form with { Fields = [.. form.Fields.Select(field => Checked(field, ActionOf(form)))] };

    /// <summary>What was filled in; null when something is wrong.</summary>
    public EngineOperation? OperationOf(Form form) => (form.Problem, ActionOf(form), container) switch
    {
        (null, CheckpointPage.Make, { } target) => new CheckpointContainer(
            target.Target, TextOf(form, CheckpointPage.Name), form.IsOn(CheckpointPage.Running), TextOf(form, CheckpointPage.File),
            form.IsOn(CheckpointPage.Connections)),
        (null, CheckpointPage.Restore, { } target) => new RestoreContainer(
            target.Target, form.Find<ChoiceField>(CheckpointPage.Known)?.Value, null, null, form.IsOn(CheckpointPage.Connections)),
        (null, CheckpointPage.Import, _) => new RestoreContainer(
            null, null, TextOf(form, CheckpointPage.File), TextOf(form, CheckpointPage.NewName), form.IsOn(CheckpointPage.Connections)),
        _ => null,
    };

    /// <summary>What the engine keeps, in words.</summary>
    /// <param name="now">The moment.</param>
    public string Kept(DateTimeOffset now) => (container, offer) switch
    {
        (null, _) => "no container is selected",
        (_, { Known.Count: 0 }) => "no checkpoint of it is known",
        (_, { HasNames: true }) => string.Join(", ", offer.Known.Select(checkpoint => checkpoint.Name)),
        (_, { Known: [{ CreatedAt: { } at }, ..] }) => $"one, made {Durations.Words(now - at)} ago",
        _ => "one",
    };

    private IEnumerable<ChoiceOption> Actions()
    {
        yield return new ChoiceOption(CheckpointPage.Make, "make one", WhyNoMake());
        yield return new ChoiceOption(CheckpointPage.Restore, "go on from one", WhyNoRestore());
        if (offer.HasFiles)
        {
            yield return new ChoiceOption(CheckpointPage.Import, "from a file");
        }
    }

    private string? WhyNoMake() => Info switch
    {
        null => "no container is selected",
        { Status: not ContainerStatus.Running } down => $"{down.Name} does not run",
        _ => null,
    };

    private string? WhyNoRestore() => Info switch
    {
        null => "no container is selected",
        { } up when ContainersSnapshot.IsUp(up.Status) => $"{up.Name} runs; stop it first",
        { } info when offer.Known.Count == 0 => $"{info.Name} has no checkpoint",
        _ => null,
    };

    private IEnumerable<FormField> Values(string action) => (action, offer.HasNames) switch
    {
        (CheckpointPage.Make, true) => [Text(CheckpointPage.Name, "Name", FreeName()), Running],
        (CheckpointPage.Make, false) =>
            [File("/path/of/a.tar.gz, or empty: the engine keeps it"), Running, Connections],
        (CheckpointPage.Restore, true) =>
            [new ChoiceField(CheckpointPage.Known, "Checkpoint", [.. offer.Known.Select(known => new ChoiceOption(known.Name))])],
        (CheckpointPage.Restore, false) => [Connections],
        (CheckpointPage.Import, _) => [File("/path/of/an/exported.tar.gz"), Text(CheckpointPage.NewName, "New name", ""), Connections],
        _ => [],
    };

    private static CheckField Running => new(CheckpointPage.Running, "Let it go on running");

    private static CheckField Connections => new(CheckpointPage.Connections, "With its open connections");

    private static TextField Text(string name, string label, string text) =>
        new(name, label, TextInput.Of(text)) { Placeholder = text.Length == 0 ? "the one it had" : "" };

    private static TextField File(string placeholder) =>
        new(CheckpointPage.File, "File", TextInput.Empty) { IsWide = true, Placeholder = placeholder };

    private string FreeName()
    {
        int number = 1;
        while (offer.Known.Any(known => known.Name == Name(number)))
        {
            number++;
        }

        return Name(number);
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"checkpoint{number}");

    private static FormField Checked(FormField field, string? action) => (field, action) switch
    {
        (TextField { Name: CheckpointPage.Name } name, _) => name with
        {
            Complaint = NameRule.Problem(name.Text, "checkpoint", taken: null),
        },
        (TextField { Name: CheckpointPage.NewName, Text.Length: > 0 } name, _) => name with
        {
            Complaint = NameRule.Problem(name.Text, "container", taken: null),
        },
        (TextField { Name: CheckpointPage.NewName } name, _) => name with { Complaint = null },
        (TextField { Name: CheckpointPage.File, Text: "" } file, CheckpointPage.Make) => file with { Complaint = null },
        (TextField { Name: CheckpointPage.File } file, _) => file with
        {
            Complaint = file.Text.StartsWith('/') ? null : "write the whole path, from / on",
        },
        _ => field,
    };

    private static string? ActionOf(Form form) => form.Find<ChoiceField>(CheckpointPage.Action)?.Value;

    private static string? TextOf(Form form, string name) => form.Find<TextField>(name)?.Text is { Length: > 0 } text ? text : null;
}
