using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.Commands;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Forms;
using Devx.Tui.State;
using Devx.Tui.State.Forms;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Forms;

/// <summary>Gives a machine other sizes: what can be changed is asked first, and what becomes of its containers meanwhile.</summary>
internal sealed class ResizeDialog : PlannedDialog
{
    private readonly MachineId _machine;
    private readonly IDisposable _askingForm;
    private readonly IDisposable _askingConsequences;
    private ResizeForm? _offer;
    private ProviderException? _failure;
    private Consequences? _consequences;

    /// <summary>Opens for a machine, and asks.</summary>
    public ResizeDialog(
        DialogStack dialogs, IMachineActions actions, IBackgroundWork work, PlanAsker asker, SessionOptions options, IClipboard clipboard,
        MachineId machine)
        : base(dialogs, ResizeFields.Of(null, options.IsDryRun), asker, actions, options, clipboard)
    {
        _machine = machine;
        _askingForm = work.Start(token => actions.ResizeFormAsync(machine, token), Take, Fail);
        _askingConsequences = work.Start(
            token => actions.ConsequencesAsync(machine, token), Take, _ => Take(new Consequences()));
    }

    protected override string Provider => _machine.Provider;

    protected override string Verb => ResizeFields.Verb;

    public override Box Draw(ScreenContext context) => new ResizePresenter(context, new ResizePage
    {
        Machine = _machine,
        Form = Form,
        Offer = _offer,
        Failure = _failure,
        Consequences = _consequences,
        IsUnchanged = ResizeFields.OperationOf(Form, _machine.Name) is null,
        Preview = Preview,
        Note = Note,
    }).Draw(Hints);

    protected override void OnChanged(FormField field) => Plan(ResizeFields.OperationOf(Form, _machine.Name));

    protected override void Stop()
    {
        _askingForm.Dispose();
        _askingConsequences.Dispose();
        base.Stop();
    }

    private void Take(ResizeForm offer)
    {
        _offer = offer;
        Form = ResizeFields.Of(offer, IsDryRun);
        Redraw();
    }

    private void Fail(ProviderException failure)
    {
        _failure = failure;
        Redraw();
    }

    private void Take(Consequences consequences)
    {
        _consequences = consequences;
        Redraw();
    }
}
