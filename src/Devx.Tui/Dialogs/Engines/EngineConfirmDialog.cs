using System.Globalization;
using Devx.Providers.Containers.Operations;
using Devx.Tui.Commands;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Presentation.Engines;
using Devx.Tui.State;
using Devx.Tui.State.Forms;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>Says what will happen to what was picked before it does; the targets are those of the time when the key was pressed.</summary>
internal sealed class EngineConfirmDialog : EngineDialog
{
    private static readonly string[] Signals = [EngineOptions.Deadly, "TERM", "INT", "HUP", "QUIT", "USR1", "USR2"];

    private readonly EngineQuestion _question;

    /// <summary>Opens, and asks what will happen.</summary>
    public EngineConfirmDialog(EngineTools tools, EngineQuestion question)
        : base(tools, FormOf(question, tools.Options.IsDryRun))
    {
        _question = question;
        Begin();
    }

    protected override string Verb => Signal == EngineOptions.Deadly ? Capital(EngineWords.Verb(_question.Verb)) : "Send";

    protected override string? Undo => _question.Undo;

    protected override bool IsNamed => Form.Find<TextField>(EnginePage.Name) is not { } name || IsWanted(name.Text);

    private string Signal => Form.Find<ChoiceField>(EnginePage.Signal)?.Value ?? EngineOptions.Deadly;

    /// <summary>What has to be typed: the name of the one, or the verb and how many there are.</summary>
    private string Wanted => _question.Targets is [var only]
        ? only.Name
        : string.Create(CultureInfo.InvariantCulture, $"{EngineWords.Verb(_question.Verb)} {_question.Targets.Count}");

    /// <summary>
    /// Containers that the plans leave out are named in the notes and must not be listed with those that something is done to. Other
    /// things have names in commands that are not those for people.
    /// </summary>
    private IReadOnlyList<EngineTarget> Targets =>
        EnginePage.IsOfContainers(_question.Verb) && Plans.Targets is { Count: > 0 } planned ? planned : _question.Targets;

    protected override EnginePage Page() => new()
    {
        Verb = _question.Verb,
        Title = $"{Capital(_question.Subject.Verb)}  {_question.Subject.Target}",
        Heading = Heading(),
        Targets = Targets,
        Notes = Plans.Notes,
        Losses = Plans.Losses,
        Form = Form,
        NameHint = _question.Targets.Count == 1 ? "type it to remove it" : $"type {Wanted}",
        Preview = Preview,
        Done = Done,
    };

    protected override IReadOnlyList<EngineRequest> Requests() =>
        _question.Requests(new EngineOptions(Form.IsOn(EnginePage.Force), Form.IsOn(EnginePage.WithVolumes), Signal));

    protected override bool Asks(FormField field) => field.Name != EnginePage.Name;

    // Letters are the name wherever the keys are, so that Cancel can have them first.
    protected override void Type(KeyPress key)
    {
        if (Form.Focused is ButtonField && key is { Text: not null, Name: not "space" }
            && Form.Find<TextField>(EnginePage.Name) is not null)
        {
            Form = Form.FocusedOn(EnginePage.Name);
        }

        base.Type(key);
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static Form FormOf(EngineQuestion question, bool isDryRun) =>
        new Form([.. Fields(question, isDryRun), .. PlanButtons.Of(Capital(EngineWords.Verb(question.Verb)), isDryRun)])
            .FocusedOn(PlanButtons.Cancel);

    private static IEnumerable<FormField> Fields(EngineQuestion question, bool isDryRun) => question.Verb switch
    {
        EngineVerb.Kill => [new ChoiceField(EnginePage.Signal, "Signal", [.. Signals.Select(signal => new ChoiceOption(signal))])],
        EngineVerb.Remove =>
        [
            new CheckField(EnginePage.Force, "Force: running ones too"),
            new CheckField(EnginePage.WithVolumes, "With volumes without a name"),
        ],
        EngineVerb.RemoveImage => [new CheckField(EnginePage.Force, "Force: those in use too")],
        EngineVerb.RemoveVolume when !isDryRun =>
            [new TextField(EnginePage.Name, question.Targets.Count == 1 ? "Name" : "Confirm", TextInput.Empty)],
        EngineVerb.Start or EngineVerb.Stop or EngineVerb.Restart or EngineVerb.Pause or EngineVerb.Resume or EngineVerb.Rename
            or EngineVerb.Limit or EngineVerb.Run or EngineVerb.Checkpoint or EngineVerb.Restore or EngineVerb.Pull or EngineVerb.Tag
            or EngineVerb.CreateVolume or EngineVerb.RemoveVolume or EngineVerb.CreateNetwork or EngineVerb.RemoveNetwork
            or EngineVerb.Prune => [],
    };

    private string Heading()
    {
        string these = Targets.Count == 1 ? "This is" : "These are";
        bool isForGood = _question.Verb
            is EngineVerb.Remove or EngineVerb.RemoveImage or EngineVerb.RemoveVolume or EngineVerb.RemoveNetwork;
        return Signal == EngineOptions.Deadly
            ? $"{these} {EngineWords.Past(_question.Verb)}{(isForGood ? ", which cannot be undone:" : ":")}"
            : $"{these} sent {Signal}:";
    }

    private bool IsWanted(string text) =>
        text.Length > 0 && (text == Wanted || text == CleanText.Line(Wanted));
}
