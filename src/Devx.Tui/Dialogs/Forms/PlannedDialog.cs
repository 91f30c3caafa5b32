using Devx.Providers.Planning;
using Devx.Tui.Commands;
using Devx.Tui.State;
using Devx.Tui.State.Forms;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Forms;

/// <summary>A form that shows what would run for its values, and runs exactly that when it is confirmed.</summary>
internal abstract class PlannedDialog : FormDialog
{
    private readonly PlanAsker _asker;
    private readonly IMachineActions _actions;
    private readonly IClipboard _clipboard;
    private string? _refusal;

    /// <summary>Makes one.</summary>
    /// <param name="dialogs">Where lists of values open.</param>
    /// <param name="form">What is there at first, with <see cref="PlanButtons"/> at its end.</param>
    /// <param name="asker">Asks what would run; ends with the dialog.</param>
    /// <param name="actions">Takes what is confirmed.</param>
    /// <param name="options">Tells whether it is a dry run, which ends at the commands.</param>
    /// <param name="clipboard">Takes the commands.</param>
    protected PlannedDialog(
        DialogStack dialogs, Form form, PlanAsker asker, IMachineActions actions, SessionOptions options, IClipboard clipboard)
        : base(dialogs, form)
    {
        (_asker, _actions, _clipboard, IsDryRun) = (asker, actions, clipboard, options.IsDryRun);
        _asker.Answered += OnAnswered;
        Closed += Stop;
    }

    /// <summary>Who carries it out.</summary>
    protected abstract string Provider { get; }

    /// <summary>The word on the button that confirms.</summary>
    protected abstract string Verb { get; }

    protected bool IsDryRun { get; }

    /// <summary>What would run, or why not.</summary>
    protected PlanPreview Preview => _refusal is { } refusal ? new PlanPreview(Problem: refusal) : _asker.Preview;

    /// <summary>What was done last.</summary>
    protected string? Note { get; private set; }

    /// <summary>Asks what an operation would run; null while the values make none.</summary>
    protected void Plan(MachineOperation? operation)
    {
        (Note, _refusal) = (null, null);
        if (operation is null)
        {
            _asker.Clear();
        }
        else
        {
            _asker.Ask(Provider, operation);
        }

        SetButtons();
    }

    /// <summary>The dialog is closing.</summary>
    protected virtual void Stop() => _asker.Dispose();

    protected sealed override void OnPressed(string button)
    {
        switch (button)
        {
            case PlanButtons.Copy:
                Note = _clipboard.Copy(_asker.Preview.Text);
                break;
            case PlanButtons.Confirm when _asker.Ready is { } plan:
                Confirm(plan);
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
        bool isOff = Form.Problem is not null || _asker.Ready is null;
        Form = PlanButtons.Of(Verb, IsDryRun, isOff).Aggregate(Form, (form, button) => form.With(button));
    }

    private void Confirm(OperationPlan plan)
    {
        _refusal = _actions.Submit(Provider, plan.Operation, plan);
        if (_refusal is null)
        {
            Close();
        }
    }
}
