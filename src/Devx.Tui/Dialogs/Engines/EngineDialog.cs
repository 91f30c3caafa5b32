using Devx.Tui.Commands.Engines;
using Devx.Tui.Dialogs.Forms;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Engines;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>A question about engines. What is done is what was shown: the commands go with the request.</summary>
internal abstract class EngineDialog : FormDialog
{
    private readonly EngineTools _tools;
    private readonly FormPages _pages = new();
    private string? _done;
    private string? _refusal;

    /// <summary>Makes one; the one that derives from it calls <see cref="Begin"/>.</summary>
    protected EngineDialog(EngineTools tools, Form form)
        : base(tools.Dialogs, form)
    {
        _tools = tools;
        Plans = new EnginePlans(tools);
        Plans.Answered += OnAnswered;
        Closed += Plans.Dispose;
    }

    protected EnginePlans Plans { get; }

    /// <summary>The word on the button that confirms.</summary>
    protected abstract string Verb { get; }

    /// <summary>The key that undoes it and what it does; null when there is none.</summary>
    protected virtual string? Undo => null;

    /// <summary>False while what has to be typed is not there.</summary>
    protected virtual bool IsNamed => true;

    protected bool IsDryRun => _tools.Options.IsDryRun;

    protected PlanPreview Preview => _refusal is { } refusal ? new PlanPreview(Problem: refusal) : Plans.Preview;

    /// <summary>What was done last.</summary>
    protected string? Done => _done;

    protected sealed override IEnumerable<DialogCommand> MoreCommands => _pages.Commands(Form);

    public sealed override Box Draw(ScreenContext context)
    {
        SetButtons();
        return _pages.Drawn(() => new EnginePresenter(context, Page()).Draw(_pages.TopFor(Form), _pages.LowerTop, Hints));
    }

    /// <summary>What is shown now.</summary>
    protected abstract EnginePage Page();

    /// <summary>What is asked for with the present values; none while they make none.</summary>
    protected abstract IReadOnlyList<EngineRequest> Requests();

    /// <summary>The form after its values were looked at.</summary>
    protected virtual Form Checked(Form form) => form;

    /// <summary>Asks for the first time.</summary>
    protected void Begin()
    {
        Form = Checked(Form);
        Plans.Ask(Requests(), isAtOnce: true);
        SetButtons();
    }

    /// <summary>True for a field that changes what is asked for.</summary>
    protected virtual bool Asks(FormField field) => true;

    protected sealed override void OnChanged(FormField field)
    {
        Form = Checked(Form);
        (_done, _refusal) = (null, null);
        if (Asks(field))
        {
            Plans.Ask(Requests(), isAtOnce: field is not TextField);
        }

        SetButtons();
    }

    protected sealed override void OnPressed(string button)
    {
        SetButtons();
        switch (button)
        {
            case PlanButtons.Copy:
                _done = _tools.Clipboard.Copy(Plans.Preview.Text);
                break;
            case PlanButtons.Confirm when Form.Find<ButtonField>(PlanButtons.Confirm) is { IsOff: false }:
                Confirm();
                break;
            case PlanButtons.Cancel:
                Close();
                break;
        }
    }

    private void Confirm()
    {
        _refusal = _tools.Confirmed.Submit(Plans.Changes, Undo);
        if (_refusal is null)
        {
            Close();
        }
    }

    private void OnAnswered()
    {
        SetButtons();
        Redraw();
    }

    private void SetButtons()
    {
        bool isPlanned = Preview.IsReady && Form.Problem is null;
        Form = Form.With(new ButtonField(PlanButtons.Copy, "Copy commands", IsOff: !isPlanned))
            .With(new ButtonField(PlanButtons.Confirm, Verb, IsOff: !isPlanned || !IsNamed));
    }
}
