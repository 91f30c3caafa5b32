using Devx.Tui.Commands;
using Devx.Tui.State.Forms;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Run;

/// <summary>
/// Asks an engine what it would run, a moment after the values have changed; only the newest answer counts. UI thread only.
/// </summary>
internal sealed class ProposalAsker(IBackgroundWork work, IUiLoop loop) : IDisposable
{
    /// <summary>Longer than between two letters, shorter than one notices.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(150);

    private Proposal? _proposal;
    private IDisposable? _waiting;
    private IDisposable? _asking;

    /// <summary>Raised when an answer came.</summary>
    public event Action? Answered;

    public PlanPreview Preview { get; private set; } = new();

    /// <summary>What can be begun; null while there is nothing, or nothing that is up to date.</summary>
    public Proposal? Ready => Preview.IsReady ? _proposal : null;

    /// <summary>Asks for other values; the old answer stays to be seen, but not to be confirmed.</summary>
    /// <param name="question">The question; null when there is nothing to ask.</param>
    public void Ask(Func<CancellationToken, Task<Proposal>>? question)
    {
        Stop();
        if (question is null)
        {
            Preview = new PlanPreview();
            return;
        }

        Preview = Preview with { IsAsking = true, Problem = null, Remedy = null };
        _waiting = loop.After(Delay, () => _asking = work.Start(
            question,
            proposal => Answer(new PlanPreview(proposal.Plan), proposal),
            failure => Answer(new PlanPreview(Problem: failure.Message, Remedy: failure.Remedy))));
    }

    public void Dispose() => Stop();

    private void Answer(PlanPreview preview, Proposal? proposal = null)
    {
        (Preview, _proposal) = (preview, proposal);
        Answered?.Invoke();
    }

    private void Stop()
    {
        _waiting?.Dispose();
        _asking?.Dispose();
        (_waiting, _asking) = (null, null);
    }
}
