using Devx.Providers.Planning;
using Devx.Tui.Commands;
using Devx.Tui.State.Forms;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Forms;

/// <summary>
/// Asks what an operation would run, a moment after the values have changed; only the newest answer counts. UI thread only.
/// </summary>
internal sealed class PlanAsker(IMachineActions actions, IBackgroundWork work, IUiLoop loop) : IDisposable
{
    /// <summary>Longer than between two letters, shorter than one notices.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(150);

    private MachineOperation? _operation;
    private OperationPlan? _plan;
    private IDisposable? _waiting;
    private IDisposable? _asking;

    /// <summary>Raised when an answer came.</summary>
    public event Action? Answered;

    public PlanPreview Preview { get; private set; } = new();

    /// <summary>The plan that can be confirmed; null while there is none, or while it is not up to date.</summary>
    public OperationPlan? Ready => Preview.IsReady ? _plan : null;

    /// <summary>Asks for other values; the old answer stays to be seen, but not to be confirmed.</summary>
    public void Ask(string provider, MachineOperation operation)
    {
        if (operation == _operation)
        {
            return;
        }

        Stop();
        _operation = operation;
        Preview = Preview with { IsAsking = true, Problem = null, Remedy = null };
        _waiting = loop.After(Delay, () => AskNow(provider, operation));
    }

    /// <summary>There is nothing to ask for.</summary>
    public void Clear()
    {
        Stop();
        _operation = null;
        Preview = new PlanPreview();
    }

    public void Dispose() => Stop();

    private void AskNow(string provider, MachineOperation operation) => _asking = work.Start(
        token => actions.PlanAsync(provider, operation, token),
        plan => Answer(new PlanPreview(ShownPlan.Of(plan)), plan),
        failure => Answer(new PlanPreview(Problem: failure.Message, Remedy: failure.Remedy)));

    private void Answer(PlanPreview preview, OperationPlan? plan = null)
    {
        (Preview, _plan) = (preview, plan);
        Answered?.Invoke();
    }

    private void Stop()
    {
        _waiting?.Dispose();
        _asking?.Dispose();
        (_waiting, _asking) = (null, null);
    }
}
