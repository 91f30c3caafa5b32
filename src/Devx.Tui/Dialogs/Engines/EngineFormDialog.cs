using Devx.Tui.Commands.Engines;
using Devx.Tui.Presentation.Engines;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>A form whose values become one request.</summary>
internal sealed class EngineFormDialog : EngineDialog
{
    private readonly EngineForm _kind;
    private readonly SnapshotStore _snapshots;

    /// <summary>Opens with the keys on the first field.</summary>
    public EngineFormDialog(EngineTools tools, EngineForm kind)
        : base(tools, new Form([.. kind.Fields, .. PlanButtons.Of(kind.Button, tools.Options.IsDryRun)]))
    {
        (_kind, _snapshots) = (kind, tools.Snapshots);
        Begin();
    }

    protected override string Verb => _kind.Button;

    protected override EnginePage Page() => new()
    {
        Verb = _kind.Verb,
        Title = _kind.Title,
        Sentence = _kind.Sentence,
        Notes = Plans.Notes,
        Form = Form,
        Preview = Preview,
        Done = Done,
    };

    protected override Form Checked(Form form) => _kind.Checked(form, _snapshots.Current);

    protected override IReadOnlyList<EngineRequest> Requests() =>
        Form.Problem is null && _kind.Request(Form) is { } request ? [request] : [];
}
