using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>Makes sure that somebody agreed to what an operation costs. A removal wants the name typed.</summary>
internal sealed class Consent(IPerson person, RunningContainers running)
{
    private const string WithoutTerminal = "Nobody can be asked here: add --yes if you agree.";

    /// <summary>Why it must not be done; null when it costs nothing or was agreed to.</summary>
    public async Task<ScriptProblem?> ProblemAsync(Provider provider, MachineOperation operation, CancellationToken cancellationToken) =>
        await CostAsync(provider, operation, cancellationToken) is { } cost
            ? Ask(cost, operation is RemoveMachine ? operation.Name : "yes", cancellationToken)
            : null;

    /// <summary>Why not everything may be stopped; null when it was agreed to.</summary>
    public ScriptProblem? StopAllProblem(IEnumerable<string> providers, CancellationToken cancellationToken) =>
        Ask(
            $"Every running machine of {string.Join(", ", providers)} will be stopped, with all that runs in it.", "yes",
            cancellationToken);

    private async Task<string?> CostAsync(Provider provider, MachineOperation operation, CancellationToken cancellationToken)
    {
        string machine = new MachineId(provider.Name, operation.Name).ToString();
        switch (operation)
        {
            case RemoveMachine:
                string? lost = await running.SayAsync(provider, operation.Name, cancellationToken);
                return $"{machine} will be removed with its disk and all that is on it.{(lost is null ? "" : $" {lost}")}";
            case StopMachine or RestartMachine or SleepMachine or ResizeMachine:
                string? stopped = await running.SayAsync(provider, operation.Name, cancellationToken);
                return stopped is null ? null : $"{VerbWords.Name(operation.Verb)} of {machine}: {stopped}";
            default:
                return null;
        }
    }

    private ScriptProblem? Ask(string cost, string expected, CancellationToken cancellationToken)
    {
        if (!person.IsThere)
        {
            return ScriptProblem.NotAllowed("notConfirmed", cost, WithoutTerminal);
        }

        string? answer = person.Ask($"{CleanText.Line(cost)}\nType {CleanText.Line(expected)} to go on: ", cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return answer?.Trim() == expected ? null : ScriptProblem.NotAllowed("notConfirmed", "Nothing was done: it was not agreed to.");
    }
}
