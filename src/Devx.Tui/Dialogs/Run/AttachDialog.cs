using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.Dialogs.Forms;
using Devx.Tui.Handoff;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Forms;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Run;

/// <summary>
/// Looks whether a container has a terminal, and lends it ours. Where no key leaves it running and ctrl-c would end it, it asks before.
/// </summary>
internal sealed class AttachDialog : FormDialog
{
    private const string Warning = "It has no terminal of its own: ctrl-c is passed on and stops it, and no key leaves it running.";

    private readonly RunTools _tools;
    private readonly ContainerRef _container;
    private ProviderException? _failure;
    private HandoffRequest? _dangerous;
    private string? _note;

    /// <summary>Opens, and looks.</summary>
    public AttachDialog(RunTools tools, ContainerRef container)
        : base(tools.Dialogs, new Form([new ButtonField(PlanButtons.Cancel, "Cancel")]))
    {
        (_tools, _container) = (tools, container);
        IDisposable looking = tools.Work.Start(FindAsync, Take, Fail);
        Closed += looking.Dispose;
    }

    public override Box Draw(ScreenContext context) => new RefusalPresenter(context).Draw(new RefusalPage
    {
        Title = "Attach to  ",
        Place = _container.FullName,
        Form = Form,
        Asking = "looking whether it has a terminal",
        Failure = _failure,
        Question = _dangerous is null ? null : Warning,
        Commands = _dangerous is { } request ? new ShownPlan([new ShownStep("attach", request.Command)], []) : null,
        Note = _note,
    }, Hints);

    protected override void OnChanged(FormField field)
    {
    }

    protected override void OnPressed(string button)
    {
        switch (button)
        {
            case PlanButtons.Copy when _dangerous is { } request:
                _note = _tools.Clipboard.Copy(request.Command.ToString());
                break;
            case PlanButtons.Confirm when _dangerous is { } request:
                Lend(request);
                break;
            case PlanButtons.Cancel:
                Close();
                break;
        }
    }

    private async Task<Attachment> FindAsync(CancellationToken cancellationToken)
    {
        IContainerRuntime runtime = _tools.Engines.RuntimeOf(_container.Machine);
        ContainerDetails details = await runtime.Catalog.ContainerDetailsAsync(_container.Container.Info.Id, cancellationToken);
        return Attachment.Of(_container, runtime.Sessions, details);
    }

    private void Take(Attachment attachment)
    {
        if (!attachment.IsDangerous)
        {
            Lend(attachment.Request);
            return;
        }

        _dangerous = attachment.Request;
        Form = new Form([.. PlanButtons.Of("Attach", _tools.Options.IsDryRun, isOff: false)]).FocusedOn(PlanButtons.Cancel);
        Redraw();
    }

    private void Fail(ProviderException failure)
    {
        _failure = failure;
        Form = new Form([new ButtonField(PlanButtons.Cancel, "Close")]);
        Redraw();
    }

    private void Lend(HandoffRequest request)
    {
        Close();
        _tools.Loan.LendToAct(request, _container.Machine);
    }
}
