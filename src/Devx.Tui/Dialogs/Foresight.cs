using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.Commands;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs;

/// <summary>
/// Asks beside the screen what will happen: the commands of each request, and what goes with each machine. UI thread only.
/// </summary>
internal sealed class Foresight(IMachineActions actions, IBackgroundWork work, IReadOnlyList<OperationRequest> requests) : IDisposable
{
    private readonly Dictionary<OperationRequest, OperationPlan> _plans = [];
    private readonly Dictionary<OperationRequest, ProviderException> _failures = [];
    private readonly Dictionary<MachineId, Consequences> _consequences = [];
    private readonly List<IDisposable> _works = [];

    /// <summary>Raised when an answer came.</summary>
    public event Action? Answered;

    /// <summary>What will run for all requests together, as far as it is known.</summary>
    public PlanPreview Preview => _plans.Count + _failures.Count < requests.Count ? PlanPreview.Asking
        : _plans.Count == 0 ? new PlanPreview(Problem: _failures[requests[0]].Message, Remedy: _failures[requests[0]].Remedy)
        : new PlanPreview(new ShownPlan(
            [.. Answers.SelectMany(answer => ShownPlan.Of(answer.Plan).Steps)],
            [.. Answers.SelectMany(answer => answer.Plan.Notes).Concat(LeftOut()).Distinct()]));

    /// <summary>The plans that something has to be run for.</summary>
    public IEnumerable<(OperationRequest Request, OperationPlan Plan)> Confirmable => Answers.Where(answer => answer.Plan.Steps.Count > 0);

    /// <summary>What goes with a machine; null while nobody has answered.</summary>
    public Consequences? Of(MachineId machine) => _consequences.GetValueOrDefault(machine);

    public void Ask(IEnumerable<MachineId> machines)
    {
        foreach (OperationRequest request in requests)
        {
            _works.Add(work.Start(
                token => actions.PlanAsync(request.Provider, request.Operation, token),
                plan => Take(() => _plans[request] = plan),
                failure => Take(() => _failures[request] = failure)));
        }

        foreach (MachineId machine in machines)
        {
            // What cannot be asked is not known; the commands say why if it matters.
            _works.Add(work.Start(
                token => actions.ConsequencesAsync(machine, token),
                answer => Take(() => _consequences[machine] = answer),
                _ => Take(() => _consequences[machine] = new Consequences())));
        }
    }

    public void Dispose() => _works.ForEach(started => started.Dispose());

    private IEnumerable<(OperationRequest Request, OperationPlan Plan)> Answers =>
        requests.Where(_plans.ContainsKey).Select(request => (request, _plans[request]));

    private IEnumerable<string> LeftOut() =>
        requests.Where(_failures.ContainsKey).Select(request => $"{request.Provider} is left as it is: {_failures[request].Message}");

    private void Take(Action keep)
    {
        keep();
        Answered?.Invoke();
    }
}
