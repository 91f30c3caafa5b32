using Devx.Providers.Contracts;
using Devx.Tui.Dialogs.Forms;
using Devx.Tui.Handoff;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Forms;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Run;

/// <summary>
/// Looks which shell a container has and lends it the terminal; where there is none it says what can be done. It has the keys meanwhile,
/// so that nothing that is typed goes elsewhere and then suddenly into a shell.
/// </summary>
internal sealed class ShellDialog : FormDialog
{
    private readonly RunTools _tools;
    private readonly ContainerRef _container;
    private ProviderException? _failure;
    private string? _note;

    /// <summary>Opens, and looks.</summary>
    public ShellDialog(RunTools tools, ContainerRef container)
        : base(tools.Dialogs, new Form([new ButtonField(PlanButtons.Cancel, "Cancel")]))
    {
        (_tools, _container) = (tools, container);
        IDisposable looking = tools.Work.Start(FindAsync, Lend, Fail);
        Closed += looking.Dispose;
    }

    public override Box Draw(ScreenContext context) => new RefusalPresenter(context).Draw(new RefusalPage
    {
        Title = "Shell in  ",
        Place = _container.FullName,
        Form = Form,
        Asking = "looking which shell there is",
        Failure = _failure,
        Note = _note,
    }, Hints);

    protected override void OnChanged(FormField field)
    {
    }

    protected override void OnPressed(string button)
    {
        if (button == PlanButtons.Copy && _failure is { } failure)
        {
            _note = _tools.Clipboard.Copy(string.Join('\n', failure.Offers));
        }
        else
        {
            Close();
        }
    }

    private async Task<HandoffRequest> FindAsync(CancellationToken cancellationToken)
    {
        IContainerSessions sessions = _tools.Engines.RuntimeOf(_container.Machine).Sessions;
        return new HandoffRequest(
            $"shell {_container.FullName}", "exit or ctrl-d returns",
            await sessions.ShellAsync(_container.Container.Info, cancellationToken));
    }

    private void Lend(HandoffRequest request)
    {
        Close();
        _tools.Loan.Lend(request, _container.Machine);
    }

    private void Fail(ProviderException failure)
    {
        _failure = failure;
        Form = new Form(
        [
            .. failure.Offers.Count > 0 ? [new ButtonField(PlanButtons.Copy, "Copy commands")] : Array.Empty<FormField>(),
            new ButtonField(PlanButtons.Cancel, "Close"),
        ]);
        Redraw();
    }
}
