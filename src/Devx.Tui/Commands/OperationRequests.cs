using Devx.Providers.Planning;
using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Gives operations to the queue and says so; in a dry run it says the commands instead.</summary>
internal sealed class OperationRequests(IMachineActions actions, IBackgroundWork background, SessionOptions options, StatusLine status)
{
    public const string ReadOnly = "read-only: started with --read-only";

    // The line below shows how far the operation is as soon as this is gone.
    private static readonly TimeSpan NoticeTime = TimeSpan.FromSeconds(4);

    /// <summary>Does at once what needs no question.</summary>
    /// <param name="request">What.</param>
    /// <param name="undo">The key that undoes it and what it does; null when there is none.</param>
    public void Run(OperationRequest request, string? undo)
    {
        if (options.IsDryRun)
        {
            background.Start(
                cancellation => actions.PlanAsync(request.Provider, request.Operation, cancellation), SayCommands,
                problem => status.Say($"dry run: {request.Title} is not possible: {problem.Message}", JournalTone.Warning));
        }
        else
        {
            Tell([request.Title], actions.Submit(request.Provider, request.Operation, null) is { } refusal ? [refusal] : [], undo);
        }
    }

    /// <summary>Puts operations into the queue, each with the plan that the user has seen.</summary>
    /// <param name="confirmed">What.</param>
    /// <param name="undo">The key that undoes it and what it does; null when there is none.</param>
    public void Submit(IReadOnlyList<(OperationRequest Request, OperationPlan Plan)> confirmed, string? undo)
    {
        string[] refusals =
            [.. confirmed.Select(item => actions.Submit(item.Request.Provider, item.Request.Operation, item.Plan)).OfType<string>()];
        Tell([.. confirmed.Select(item => item.Request.Title)], refusals, undo);
    }

    private void Tell(string[] titles, string[] refusals, string? undo)
    {
        if (refusals.Length > 0)
        {
            status.Say(string.Join("; ", refusals), JournalTone.Warning);
        }
        else
        {
            status.Say($"{string.Join(", ", titles)} asked for", JournalTone.Plain, NoticeTime, undo);
        }
    }

    private void SayCommands(OperationPlan plan) => status.Say(
        plan.Steps.Count == 0
            ? $"dry run: {string.Join(' ', [.. plan.Notes.DefaultIfEmpty("nothing would be run.")])}"
            : $"dry run: {string.Join(" && ", plan.Steps.Select(step => step.Command))}");
}
