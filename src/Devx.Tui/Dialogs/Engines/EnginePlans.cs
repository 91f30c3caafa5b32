using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Presentation.Engines;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>
/// Asks beside the screen what requests would run, a moment after the values have changed; only the newest answers count. UI thread only.
/// </summary>
internal sealed class EnginePlans(EngineTools tools) : IDisposable
{
    /// <summary>Longer than between two letters, shorter than one notices.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(150);

    private readonly List<IDisposable> _works = [];
    private IReadOnlyList<Answer> _asked = [];
    private IReadOnlyList<Answer> _shown = [];

    /// <summary>Raised when all have answered.</summary>
    public event Action? Answered;

    /// <summary>True while newer answers are on their way.</summary>
    public bool IsAsking { get; private set; }

    /// <summary>What would run, or why nothing can.</summary>
    public PlanPreview Preview
    {
        get
        {
            EnginePlan[] plans = [.. _shown.Select(answer => answer.Plan).OfType<EnginePlan>()];
            ProviderException? failure = _shown.Select(answer => answer.Failure).FirstOrDefault(found => found is not null);
            return (_shown.Count, plans.Length) switch
            {
                (0, _) => new PlanPreview(IsAsking: IsAsking),
                (_, 0) when !IsAsking => new PlanPreview(Problem: failure?.Message, Remedy: failure?.Remedy),
                _ => new PlanPreview(HasSteps ? ShownPlan.Of(plans) with { Notes = [] } : ShownPlan.Of(plans), IsAsking),
            };
        }
    }

    /// <summary>
    /// What to know before: what the plans say, and who is left as it is. Where nothing is run, that stands where the commands would.
    /// </summary>
    public IReadOnlyList<string> Notes => !HasSteps ? [] :
    [
        .. _shown.SelectMany(answer => answer.Plan?.Notes ?? []).Distinct(),
        .. _shown.Count < 2 || _shown.All(answer => answer.Plan is null)
            ? []
            : _shown.Where(answer => answer.Failure is not null)
                .Select(answer => $"{answer.Request.Machine} is left as it is: {answer.Failure?.Message}"),
    ];

    /// <summary>What would be lost.</summary>
    public IReadOnlyList<EngineLossLine> Losses =>
        [.. _shown.SelectMany(answer => (answer.Plan?.Losses ?? []).Select(loss => new EngineLossLine(answer.Request.Machine, loss)))];

    /// <summary>What something would be done to, as the engines call it.</summary>
    public IReadOnlyList<EngineTarget> Targets =>
        [.. Shown.SelectMany(change => change.Plan.Steps.Select(step => new EngineTarget(change.Machine, step.Target))).Distinct()];

    /// <summary>The plans that something has to be run for; none while they are not up to date.</summary>
    public IReadOnlyList<EngineChange> Changes => IsAsking ? [] : [.. Shown];

    private IEnumerable<EngineChange> Shown => _shown.SelectMany<Answer, EngineChange>(answer =>
        answer.Plan is { Steps.Count: > 0 } plan ? [new EngineChange(answer.Request.Machine, plan)] : []);

    /// <summary>Asks for other requests; the old answers stay to be seen, but not to be confirmed.</summary>
    /// <param name="requests">What; empty while the values make none.</param>
    /// <param name="isAtOnce">True when nobody types.</param>
    public void Ask(IReadOnlyList<EngineRequest> requests, bool isAtOnce)
    {
        Dispose();
        _asked = [.. requests.Select(request => new Answer(request))];
        IsAsking = requests.Count > 0;
        if (!IsAsking)
        {
            _shown = [];
        }
        else if (isAtOnce)
        {
            AskNow();
        }
        else
        {
            _works.Add(tools.Loop.After(Delay, AskNow));
        }
    }

    public void Dispose()
    {
        _works.ForEach(work => work.Dispose());
        _works.Clear();
    }

    private bool HasSteps => Shown.Any();

    private void AskNow()
    {
        foreach (Answer answer in _asked)
        {
            _works.Add(tools.Work.Start(
                token => tools.Actions.PlanAsync(answer.Request, token),
                plan => Take(() => answer.Plan = plan),
                failure => Take(() => answer.Failure = failure)));
        }
    }

    private void Take(Action keep)
    {
        keep();
        if (_asked.All(answer => answer.Plan is not null || answer.Failure is not null))
        {
            (_shown, IsAsking) = (_asked, false);
            Answered?.Invoke();
        }
    }

    private sealed class Answer(EngineRequest request)
    {
        public EngineRequest Request => request;

        public EnginePlan? Plan { get; set; }

        public ProviderException? Failure { get; set; }
    }
}
