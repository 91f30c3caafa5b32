using Devx.Tui.Dialogs.Forms;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Run;

/// <summary>A form that shows what an engine would run for its values, and begins exactly that when it is confirmed.</summary>
internal abstract class ProposalDialog : FormDialog
{
    private readonly ProposalAsker _asker;
    private string? _refusal;

    /// <summary>Makes one.</summary>
    /// <param name="tools">What it works with.</param>
    /// <param name="form">What is there at first, with <see cref="PlanButtons"/> at its end.</param>
    protected ProposalDialog(RunTools tools, Form form)
        : base(tools.Dialogs, form)
    {
        Tools = tools;
        _asker = tools.Asker();
        _asker.Answered += OnAnswered;
        Closed += Stop;
    }

    protected RunTools Tools { get; }

    /// <summary>The word on the button that confirms.</summary>
    protected abstract string Verb { get; }

    /// <summary>What would run, or why not.</summary>
    protected PlanPreview Preview => _refusal is { } refusal ? new PlanPreview(Problem: refusal) : _asker.Preview;

    /// <summary>What was done last.</summary>
    protected string? Note { get; private set; }

    /// <summary>Asks what would be run; null while the values make nothing.</summary>
    protected void Ask(Func<CancellationToken, Task<Proposal>>? question)
    {
        (Note, _refusal) = (null, null);
        _asker.Ask(question);
        SetButtons();
    }

    /// <summary>The dialog is closing.</summary>
    protected virtual void Stop() => _asker.Dispose();

    protected sealed override void OnPressed(string button)
    {
        switch (button)
        {
            case PlanButtons.Copy:
                Note = Tools.Clipboard.Copy(_asker.Preview.Text);
                break;
            case PlanButtons.Confirm when _asker.Ready is { } proposal:
                Begin(proposal);
                break;
            case PlanButtons.Cancel:
                Close();
                break;
        }
    }

    protected void SetButtons()
    {
        bool isOff = Form.Problem is not null || _asker.Ready is null;
        Form = PlanButtons.Of(Verb, Tools.Options.IsDryRun, isOff).Aggregate(Form, (form, button) => form.With(button));
    }

    private void OnAnswered()
    {
        SetButtons();
        Redraw();
    }

    private void Begin(Proposal proposal)
    {
        _refusal = proposal.Begin();
        if (_refusal is null)
        {
            Close();
        }
    }
}
