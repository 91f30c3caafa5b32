using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Forms;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Run;

/// <summary>Puts a container's memory on the disk, or lets it go on from there: asks first whether that can be done here.</summary>
internal sealed class CheckpointDialog : ProposalDialog
{
    private readonly MachineId _machine;
    private readonly ContainerRef? _container;
    private readonly IDisposable _asking;
    private CheckpointOffer? _offer;
    private ProviderException? _failure;

    /// <summary>Opens, and asks.</summary>
    /// <param name="tools">What it works with.</param>
    /// <param name="machine">Where it is done.</param>
    /// <param name="container">The container; null to make one from a file.</param>
    public CheckpointDialog(RunTools tools, MachineId machine, ContainerRef? container)
        : base(tools, Closing)
    {
        (_machine, _container) = (machine, container);
        _asking = tools.Work.Start(
            token => CheckpointOffer.AskAsync(tools.Engines.RuntimeOf(machine), container, token), Take, Fail);
    }

    protected override string Verb => CheckpointFields.Verb(Form);

    /// <summary>All there is until the engine has answered, and when it says no.</summary>
    private static Form Closing => new([new ButtonField(PlanButtons.Cancel, "Close")]);

    private CheckpointFields? Fields => _offer is { Capability.IsPossible: true } offer ? new CheckpointFields(offer, _container) : null;

    public override Box Draw(ScreenContext context) => new CheckpointPresenter(context, new CheckpointPage
    {
        Place = _container?.FullName ?? _machine.ToString(),
        Form = Form,
        Kept = Fields?.Kept(context.Now),
        Refusal = _offer is { Capability: { IsPossible: false } no } ? no.Reason ?? "This engine has no checkpoints." : null,
        Failure = _failure,
        Preview = Preview,
        Note = Note,
    }).Draw(Hints);

    protected override void OnChanged(FormField field)
    {
        if (field is ChoiceField { Name: CheckpointPage.Action } action && Fields is { } fields)
        {
            Form = fields.Of(action, Tools.Options.IsDryRun);
        }

        Check();
    }

    protected override void Stop()
    {
        _asking.Dispose();
        base.Stop();
    }

    private void Take(CheckpointOffer offer)
    {
        _offer = offer;
        if (Fields is { } fields)
        {
            Form = fields.First(Tools.Options.IsDryRun);
            Check();
        }

        Redraw();
    }

    private void Fail(ProviderException failure)
    {
        _failure = failure;
        Redraw();
    }

    private void Check()
    {
        Form = CheckpointFields.Checked(Form);
        Ask(Fields?.OperationOf(Form) is { } operation ? token => PlanAsync(operation, token) : null);
    }

    private async Task<Proposal> PlanAsync(EngineOperation operation, CancellationToken cancellationToken)
    {
        EnginePlan plan = await Tools.Engines.RuntimeOf(_machine).Operations.PlanAsync(operation, cancellationToken);
        return new Proposal(ShownPlan.Of(plan), () => Tools.Confirmed.Submit([new EngineChange(_machine, plan)], undo: null));
    }
}
