using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Presentation.Engines;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>
/// Chooses what is removed because nothing uses it, and shows before what would go and how much that is. What may hold something that
/// cannot be had again is not chosen at first.
/// </summary>
internal sealed class PruneDialog : EngineDialog
{
    private const string Word = "prune";

    private static readonly (PruneScope Scope, string Label, bool IsOn)[] Scopes =
    [
        (PruneScope.DanglingImages, "Images without a name", true),
        (PruneScope.UnusedImages, "All unused images", false),
        (PruneScope.AnonymousVolumes, "Volumes without a name", false),
        (PruneScope.UnusedVolumes, "All unused volumes", false),
        (PruneScope.Containers, "Stopped containers", false),
        (PruneScope.Networks, "Unused networks", false),
        (PruneScope.BuildCache, "Build cache", true),
    ];

    private readonly MachineId _machine;

    /// <summary>Opens, and asks what would go.</summary>
    public PruneDialog(EngineTools tools, MachineId machine)
        : base(tools, FormOf(Checks, isWordWanted: false, tools.Options.IsDryRun).FocusedOn(PlanButtons.Cancel))
    {
        _machine = machine;
        Begin();
    }

    protected override string Verb => "Prune";

    protected override bool IsNamed => Name is not { } name || name.Text == Word;

    private static IReadOnlyList<CheckField> Checks =>
        [.. Scopes.Select(scope => new CheckField($"{scope.Scope}", scope.Label, scope.IsOn))];

    private TextField? Name => Form.Find<TextField>(EnginePage.Name);

    private PruneScope Scope => Scopes.Where(scope => Form.IsOn($"{scope.Scope}"))
        .Aggregate(PruneScope.None, (all, scope) => all | scope.Scope);

    protected override EnginePage Page() => new()
    {
        Verb = EngineVerb.Prune,
        Title = $"Prune  {_machine}",
        Heading = "This would go, which cannot be undone:",
        Notes = Plans.Notes,
        Losses = Plans.Losses,
        Form = Form,
        NameHint = $"type {Word}: they hold data",
        Preview = Preview,
        Done = Done,
    };

    protected override IReadOnlyList<EngineRequest> Requests() =>
        Scope == PruneScope.None ? [] : [new EngineRequest(_machine, new PruneEngine(Scope))];

    protected override bool Asks(FormField field) => field.Name != EnginePage.Name;

    // Volumes with a name hold what somebody wanted to keep, so the word has to be typed for them.
    protected override Form Checked(Form form)
    {
        bool isWordWanted = form.IsOn($"{PruneScope.UnusedVolumes}") && !IsDryRun;
        return isWordWanted == Name is not null
            ? form
            : FormOf([.. form.Fields.OfType<CheckField>()], isWordWanted, IsDryRun).FocusedOn(form.Focused.Name);
    }

    // Letters are the word wherever the keys are, so that Cancel can have them first.
    protected override void Type(KeyPress key)
    {
        if (Form.Focused is ButtonField or CheckField && key is { Text: not null, Name: not "space" } && Name is not null)
        {
            Form = Form.FocusedOn(EnginePage.Name);
        }

        base.Type(key);
    }

    private static Form FormOf(IReadOnlyList<CheckField> scopes, bool isWordWanted, bool isDryRun) => new(
    [
        .. scopes,
        .. isWordWanted ? [new TextField(EnginePage.Name, "Confirm", TextInput.Empty)] : Array.Empty<FormField>(),
        .. PlanButtons.Of("Prune", isDryRun),
    ]);
}
