using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.Commands;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Forms;
using Devx.Tui.State;
using Devx.Tui.State.Forms;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Forms;

/// <summary>Makes a new machine: the chosen provider is asked what it takes, then what it would run for what is filled in.</summary>
internal sealed class InitDialog : PlannedDialog
{
    private readonly IMachineActions _actions;
    private readonly IBackgroundWork _work;
    private IDisposable? _asking;
    private InitForm? _offer;
    private ProviderException? _failure;

    /// <summary>A name that was typed is kept from provider to provider.</summary>
    private string? _typedName;

    /// <summary>Opens with a provider chosen, and asks it.</summary>
    public InitDialog(
        DialogStack dialogs, IMachineActions actions, IBackgroundWork work, PlanAsker asker, SessionOptions options, IClipboard clipboard,
        ChoiceField providers)
        : base(dialogs, InitFields.Of(providers, null, null, options.IsDryRun), asker, actions, options, clipboard)
    {
        (_actions, _work) = (actions, work);
        AskProvider();
    }

    protected override string Provider => Form.Find<ChoiceField>(InitPage.Provider)?.Value ?? "";

    protected override string Verb => InitFields.Verb;

    private TextField? Name => Form.Find<TextField>(InitPage.Name);

    public override Box Draw(ScreenContext context) => new InitPresenter(context, new InitPage
    {
        Form = Form,
        IsAsking = _asking is not null,
        Failure = _failure,
        After = Promised(context.Snapshot),
        Preview = Preview,
        Note = Note,
    }).Draw(Hints);

    protected override void OnChanged(FormField field)
    {
        if (field.Name == InitPage.Provider)
        {
            AskProvider();
        }
        else
        {
            Check();
        }
    }

    protected override void Stop()
    {
        _asking?.Dispose();
        base.Stop();
    }

    private Promises Promised(AppSnapshot snapshot) => Promises.Of(snapshot)
        .With((int?)Form.Find<NumberField>(InitPage.Cpus)?.Value, InitFields.SizeOf(Form, InitPage.Memory));

    private void AskProvider()
    {
        _asking?.Dispose();
        (_offer, _failure) = (null, null);
        _typedName = Name is { IsTouched: true } name ? name.Text : _typedName;
        SetFields();
        Plan(null);
        string provider = Provider;
        _asking = _work.Start(token => _actions.InitFormAsync(provider, token), Take, Fail);
    }

    private void Take(InitForm offer)
    {
        (_asking, _offer) = (null, offer);
        SetFields();
        Check();
        Redraw();
    }

    private void SetFields()
    {
        if (Form.Find<ChoiceField>(InitPage.Provider) is { } provider)
        {
            Form = InitFields.Of(provider, _offer, _typedName, IsDryRun).FocusedOn(Form.Focused.Name);
        }
    }

    private void Fail(ProviderException failure)
    {
        (_asking, _failure) = (null, failure);
        Redraw();
    }

    private void Check()
    {
        if (_offer is not { } offer || Name is not { } name)
        {
            return;
        }

        Form = Form.With(InitFields.Checked(name, offer, Provider));
        Plan(InitFields.OptionsOf(Form, offer) is { } options ? new InitMachine(options) : null);
    }
}
