using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Commands.Engines;

/// <summary>
/// Does what keys ask of engines: plans it beside the screen, then runs it or asks; a dry run ends at the commands. UI thread only.
/// </summary>
internal sealed class EngineRequests(
    IEngineActions actions, IEnginePrompts prompts, ConfirmedChanges confirmed, IBackgroundWork background, SessionOptions options,
    StatusLine status)
{
    /// <summary>Does what needs no question, and asks after all when the plan says that something would be lost.</summary>
    public void Run(EngineQuestion question)
    {
        IReadOnlyList<EngineRequest> requests = question.Requests(new EngineOptions());
        background.Start(
            token => Task.WhenAll(requests.Select(request => PlanAsync(request, token))),
            answers => Take(question, answers),
            failure => SayWhyNot(question, failure));
    }

    private string Dry => options.IsDryRun ? "dry run: " : "";

    // A machine that cannot does not hold up the others.
    private async Task<Answer> PlanAsync(EngineRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return new Answer(request, new EngineChange(request.Machine, await actions.PlanAsync(request, cancellationToken)), null);
        }
        catch (ProviderException exception)
        {
            return new Answer(request, null, exception);
        }
    }

    private void SayWhyNot(EngineQuestion question, ProviderException failure) => status.Say(
        $"{Dry}{question.Subject.Title} is not possible: {failure.Message} {failure.Remedy}".TrimEnd(), JournalTone.Warning);

    private void Take(EngineQuestion question, Answer[] answers)
    {
        EngineChange[] changes = [.. answers.Select(answer => answer.Change).OfType<EngineChange>()];
        EnginePlan[] plans = [.. changes.Select(change => change.Plan)];
        Answer? left = answers.FirstOrDefault(answer => answer.Failure is not null);
        if (left?.Failure is { } failure && plans.All(plan => plan.Steps.Count == 0))
        {
            SayWhyNot(question, failure);
        }
        else if (options.IsDryRun)
        {
            SayCommands(plans, left);
        }
        else if (plans.All(plan => plan.Steps.Count == 0))
        {
            string notes = string.Join(' ', plans.SelectMany(plan => plan.Notes));
            status.Say($"{question.Subject.Title} was not needed: {notes}", JournalTone.Good);
        }
        else if (plans.Any(plan => plan.Losses.Count > 0))
        {
            prompts.Confirm(question);
        }
        else if (confirmed.Submit([.. changes.Where(change => change.Plan.Steps.Count > 0)], question.Undo) is { } refusal)
        {
            status.Say(refusal, JournalTone.Warning);
        }
        else if (left is not null)
        {
            status.Say(AsItIs(left), JournalTone.Warning);
        }
    }

    private static string AsItIs(Answer left) => $"{left.Request.Machine} is left as it is: {left.Failure?.Message}";

    private void SayCommands(EnginePlan[] plans, Answer? left)
    {
        string[] commands = [.. plans.SelectMany(plan => plan.Steps).Select(step => step.Command.ToString())];
        string[] notes = [.. plans.SelectMany(plan => plan.Notes).DefaultIfEmpty("nothing would be run.")];
        string said = commands.Length == 0 ? string.Join(' ', notes) : string.Join(" && ", commands);
        status.Say($"dry run: {said}{(left is null ? "" : $"; {AsItIs(left)}")}");
    }

    private sealed record Answer(EngineRequest Request, EngineChange? Change, ProviderException? Failure);
}
