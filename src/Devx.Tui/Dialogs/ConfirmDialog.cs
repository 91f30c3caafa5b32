using Devx.Tui.Commands;
using Devx.Tui.Dialogs.Forms;
using Devx.Tui.Presentation;
using Devx.Tui.State;
using Devx.Tui.State.Forms;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs;

/// <summary>
/// Says what will happen before it does. What is done is what was shown: the machines are those picked when the key was pressed, and the
/// commands go with the request.
/// </summary>
internal sealed class ConfirmDialog : FormDialog
{
    private readonly ConfirmSubject _subject;
    private readonly Foresight _foresight;
    private readonly SnapshotStore _snapshots;
    private readonly IClipboard _clipboard;
    private readonly OperationRequests? _requests;
    private readonly FormPages _pages = new();
    private string? _done;

    /// <summary>Opens, and asks what will happen.</summary>
    /// <param name="dialogs">Where it lies.</param>
    /// <param name="subject">What is asked about.</param>
    /// <param name="foresight">Asks; ends with the dialog.</param>
    /// <param name="snapshots">Tells whether the machine is still there.</param>
    /// <param name="clipboard">Takes the commands.</param>
    /// <param name="requests">Takes what is confirmed; null in a dry run, which ends at the commands.</param>
    public ConfirmDialog(
        DialogStack dialogs, ConfirmSubject subject, Foresight foresight, SnapshotStore snapshots, IClipboard clipboard,
        OperationRequests? requests)
        : base(dialogs, subject.Form(isDryRun: requests is null))
    {
        (_subject, _foresight, _snapshots, _clipboard, _requests) = (subject, foresight, snapshots, clipboard, requests);
        _foresight.Answered += OnAnswered;
        Closed += _foresight.Dispose;
        _foresight.Ask(subject.Machines);
    }

    protected override IEnumerable<DialogCommand> MoreCommands => _pages.Commands(Form);

    private PlanPreview Preview => IsGone
        ? new PlanPreview(Problem: $"{_subject.Machines[0]} is gone, so nothing can be done to it.")
        : _foresight.Preview;

    private bool IsGone => _subject.Requests is [{ Machine: { } machine }] && _snapshots.Current.Machine(machine) is null;

    private bool IsNamed => Form.Find<TextField>(ConfirmPage.Name) is not { } name || _subject.IsName(name.Text);

    public override Box Draw(ScreenContext context)
    {
        SetButtons();
        var page = new ConfirmPage
        {
            Requests = _subject.Requests,
            Machines = _subject.Machines,
            Notes = _subject.Notes,
            Form = Form,
            Preview = Preview,
            Consequences = _foresight.Of,
            Done = _done,
        };
        return _pages.Drawn(() => new ConfirmPresenter(context, page).Draw(_pages.TopFor(Form), _pages.LowerTop, Hints));
    }

    protected override void OnChanged(FormField field) => SetButtons();

    // Letters are the name wherever the keys are, so that Cancel can have them first.
    protected override void Type(KeyPress key)
    {
        if (Form.Focused is ButtonField && key is { Text: not null, Name: not "space" }
            && Form.Find<TextField>(ConfirmPage.Name) is not null)
        {
            Form = Form.FocusedOn(ConfirmPage.Name);
        }

        base.Type(key);
    }

    protected override void OnPressed(string button)
    {
        SetButtons();
        switch (button)
        {
            case PlanButtons.Copy:
                _done = _clipboard.Copy(_foresight.Preview.Text);
                break;
            case PlanButtons.Confirm when Form.Find<ButtonField>(PlanButtons.Confirm) is { IsOff: false }:
                Close();
                _requests?.Submit([.. _foresight.Confirmable], _subject.Undo);
                break;
            case PlanButtons.Cancel:
                Close();
                break;
        }
    }

    private void OnAnswered()
    {
        SetButtons();
        Redraw();
    }

    private void SetButtons()
    {
        bool isPlanned = Preview.IsReady;
        Form = Form.With(new ButtonField(PlanButtons.Copy, "Copy commands", IsOff: !isPlanned))
            .With(new ButtonField(PlanButtons.Confirm, ConfirmPage.Word(_subject.Verb), IsOff: !isPlanned || !IsNamed));
    }
}
