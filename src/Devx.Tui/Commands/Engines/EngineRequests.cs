using Devx.Providers.Containers.Operations;
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
            async token => await Task.WhenAll(requests.Select(async request =>
                new EngineChange(request.Machine, await actions.PlanAsync(request, token)))),
            changes => Take(question, changes),
            failure => status.Say($"{Dry}{question.Subject.Title} is not possible: {failure.Message} {failure.Remedy}".TrimEnd(), JournalTone.Warning));
    }

    private string Dry => options.IsDryRun ? "dry run: " : "";

    private void Take(EngineQuestion question, EngineChange[] changes)
    {
        EnginePlan[] plans = [.. changes.Select(change => change.Plan)];
        if (options.IsDryRun)
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
    }

    private void SayCommands(EnginePlan[] plans)
    {
        string[] commands = [.. plans.SelectMany(plan => plan.Steps).Select(step => step.Command.ToString())];
        string[] notes = [.. plans.SelectMany(plan => plan.Notes).DefaultIfEmpty("nothing would be run.")];
        status.Say($"dry run: {(commands.Length == 0 ? string.Join(' ', notes) : string.Join(" && ", commands))}");
    }
}
