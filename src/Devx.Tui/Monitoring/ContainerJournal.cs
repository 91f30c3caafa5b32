using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring;

/// <summary>Tells what became of a machine's containers.</summary>
internal static class ContainerJournal
{
    /// <summary>What changed between two lists; ends are left out when events tell them (<paramref name="eventsTellEnds"/>).</summary>
    public static IReadOnlyList<JournalEntry> Between(
        MachineId machine, ContainersSnapshot before, IReadOnlyList<ContainerInfo> after, DateTimeOffset at, bool eventsTellEnds)
    {
        if (before.AnsweredAt is null)
        {
            return [];
        }

        var entries = new List<JournalEntry>();
        Dictionary<string, ContainerInfo> now = after.ToDictionary(container => container.Id);
        foreach (ContainerInfo old in before.Items.Select(item => item.Info))
        {
            if (now.TryGetValue(old.Id, out ContainerInfo? container))
            {
                string subject = machine.ToString();
                entries.AddRange(Health(subject, old, container, at));
                if (!eventsTellEnds && old.Status == ContainerStatus.Running && container.Status == ContainerStatus.Exited)
                {
                    entries.Add(Ended(subject, container.Name, container.ExitCode, at));
                }
            }
        }

        return entries;
    }

    /// <summary>The end of a container, as an event tells it; null for any other event.</summary>
    public static JournalEntry? Of(MachineId machine, ProviderEvent change, DateTimeOffset at) =>
        change is { Subject: EventSubject.Container, Action: "die" or "died", ExitCode: { } exitCode }
            ? Ended(machine.ToString(), change.Name ?? change.Id ?? "?", exitCode, at)
            : null;

    private static JournalEntry Ended(string subject, string name, int? exitCode, DateTimeOffset at) => new(
        at, subject, exitCode is { } code ? $"container {name} exited with {code}" : $"container {name} exited",
        exitCode is 0 ? JournalTone.Plain : JournalTone.Warning);

    private static IEnumerable<JournalEntry> Health(string subject, ContainerInfo before, ContainerInfo after, DateTimeOffset at)
    {
        if (before.Health == after.Health)
        {
            return [];
        }

        return after.Health switch
        {
            ContainerHealth.Unhealthy => [new JournalEntry(at, subject, $"container {after.Name} is unhealthy", JournalTone.Bad)],
            ContainerHealth.Healthy => [new JournalEntry(at, subject, $"container {after.Name} is healthy", JournalTone.Good)],
            ContainerHealth.Starting or ContainerHealth.None => [],
        };
    }
}
