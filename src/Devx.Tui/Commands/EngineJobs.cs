using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Runs what is to be done to an engine beside the screen, and says how it ended.</summary>
internal sealed class EngineJobs(IEngines engines, IBackgroundWork work, IRefresher refresher, StatusLine status) : IEngineJobs
{
    /// <inheritdoc/>
    public string? Submit(MachineId machine, EnginePlan plan)
    {
        string title = string.Join(", ", plan.Steps.Select(step => step.Title));
        status.Say($"{title} in {machine} asked for");
        work.Start(
            token => engines.RuntimeOf(machine).Operations.RunAsync(plan, null, token),
            outcomes =>
            {
                Tell(title, outcomes.Select(outcome => outcome.Failure).FirstOrDefault(failure => failure is not null));
                refresher.RefreshNow(machine);
            },
            failure => Tell(title, failure));
        return null;
    }

    private void Tell(string title, ProviderException? failure)
    {
        if (failure is null)
        {
            status.Say($"{title} done", JournalTone.Good);
        }
        else
        {
            status.Say($"{title} failed: {failure.Message} {failure.Remedy}".TrimEnd(), JournalTone.Bad, TimeSpan.FromMinutes(1));
        }
    }
}
