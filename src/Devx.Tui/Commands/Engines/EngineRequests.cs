using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Commands.Engines;

/// <summary>Does what keys ask of engines: plans it beside the screen, then runs it or asks; a dry run ends at the commands. UI thread only.</summary>
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
        ProviderException? failure = answers.Select(answer => answer.Failure).FirstOrDefault(found => found is not null);
        if (plans.Length == 0 && failure is not null)
        {
            SayWhyNot(question, failure);
        }
        else if (options.IsDryRun)
        {
            SayCommands(plans);
        }
        else if (plans.All(plan => plan.Steps.Count == 0))
        {
            status.Say($"{question.Subject.Title} was not needed: {string.Join(' ', plans.SelectMany(plan => plan.Notes))}", JournalTone.Good);
        }
        else if (plans.Any(plan => plan.Losses.Count > 0))
        {
            prompts.Confirm(question);
        }
        else if (confirmed.Submit([.. changes.Where(change => change.Plan.Steps.Count > 0)], question.Undo) is { } refusal)
        {
            status.Say(refusal, JournalTone.Warning);
        }
        else if (answers.FirstOrDefault(answer => answer.Failure is not null) is { } left)
        {
            status.Say($"{left.Request.Machine} is left as it is: {left.Failure?.Message}", JournalTone.Warning);
        }
    }

    private void SayCommands(EnginePlan[] plans)
    {
        string[] commands = [.. plans.SelectMany(plan => plan.Steps).Select(step => step.Command.ToString())];
        string[] notes = [.. plans.SelectMany(plan => plan.Notes).DefaultIfEmpty("nothing would be run.")];
        status.Say($"dry run: {(commands.Length == 0 ? string.Join(' ', notes) : string.Join(" && ", commands))}");
    }

    private sealed record Answer(EngineRequest Request, EngineChange? Change, ProviderException? Failure);
}
