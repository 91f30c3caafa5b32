using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Handoff;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Forms;
using Devx.Tui.State.Forms;
using Devx.Tui.State.Ports;

namespace Devx.Tui.Dialogs.Run;

/// <summary>Makes a new container: says while it is filled in what is taken, shows what would run, and runs that.</summary>
internal sealed class RunDialog : ProposalDialog
{
    private readonly MachineId _machine;
    private readonly List<IDisposable> _asking = [];
    private IReadOnlyList<ImageInfo>? _images;
    private IReadOnlyList<ListeningPort>? _listening;

    /// <summary>Opens, and asks what is there.</summary>
    /// <param name="tools">What it works with.</param>
    /// <param name="ports">Tells which ports are taken on this computer.</param>
    /// <param name="machine">Where the container is made.</param>
    /// <param name="image">What from; null to choose it.</param>
    public RunDialog(RunTools tools, IListeningPorts ports, MachineId machine, string? image)
        : base(tools, RunFields.Of(image, tools.Options.IsDryRun))
    {
        _machine = machine;
        AskCatalog((catalog, token) => catalog.ListImagesAsync(token), TakeImages);
        AskCatalog((catalog, token) => catalog.ListNetworksAsync(token), networks => Form = RunFields.WithNetworks(Form, networks));
        _asking.Add(tools.Work.Start(
            _ => Task.FromResult(ports.Read()), listening => Take(() => _listening = listening), _ => { }));
        Check();
    }

    protected override string Verb => RunFields.Verb;

    private RunKnowledge Known => new(_machine, Tools.Snapshots.Current) { Images = _images, Listening = _listening };

    public override Box Draw(ScreenContext context)
    {
        // Names and ports are taken and become free while the form is open.
        SetAnswers();
        return new RunPresenter(context, new RunPage { Machine = _machine, Form = Form, Preview = Preview, Note = Note }).Draw(Hints);
    }

    protected override void OnChanged(FormField field)
    {
        Form = RunFields.Settled(Form, field);
        Check();
    }

    protected override void Stop()
    {
        _asking.ForEach(work => work.Dispose());
        base.Stop();
    }

    private void SetAnswers()
    {
        Form = new RunChecks(Known).Of(Form);
        SetButtons();
    }

    private void Check()
    {
        Form = new RunChecks(Known).Of(Form);
        bool isInTerminal = RunFields.IsInTerminal(Form);
        Ask(RunFields.OptionsOf(Form) is not { } options ? null
            : isInTerminal ? token => Task.FromResult(InTerminal(options))
            : token => InBackgroundAsync(options, token));
    }

    private async Task<Proposal> InBackgroundAsync(RunOptions options, CancellationToken cancellationToken)
    {
        EnginePlan plan = await Tools.Engines.RuntimeOf(_machine).Operations.PlanAsync(new RunContainer(options), cancellationToken);
        return new Proposal(ShownPlan.Of(plan), () => Tools.Confirmed.Submit([new EngineChange(_machine, plan)], undo: null));
    }

    private Proposal InTerminal(RunOptions options)
    {
        var request = new HandoffRequest(
            $"run {_machine} › {options.Name ?? options.Image}", "exit or ctrl-d ends it",
            Tools.Engines.RuntimeOf(_machine).Sessions.Run(options));
        return new Proposal(new ShownPlan([new ShownStep("run", request.Command)], []), () =>
        {
            Tools.Loan.Lend(request, _machine);
            return null;
        });
    }

    private void TakeImages(IReadOnlyList<ImageInfo> images)
    {
        _images = images;
        Form = RunFields.WithImages(Form, images);
    }

    // Without an answer nothing is offered and nothing is said: all can be typed, and the plan tells what is wrong.
    private void AskCatalog<T>(Func<IEngineCatalog, CancellationToken, Task<T>> list, Action<T> take) => _asking.Add(Tools.Work.Start(
        token => list(Tools.Engines.RuntimeOf(_machine).Catalog, token), answer => Take(() => take(answer)), _ => { }));

    private void Take(Action take)
    {
        take();
        SetAnswers();
        Redraw();
    }
}
