using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring;

/// <summary>Tells what became of a provider and its machines between two answers.</summary>
internal static class MachineJournal
{
    /// <summary>What changed between two lists; nothing after the first one of a session.</summary>
    public static IReadOnlyList<JournalEntry> OfMachines(ProviderSnapshot before, IReadOnlyList<MachineInfo> after, DateTimeOffset at)
    {
        if (before.AnsweredAt is null || before.IsRemembered)
        {
            return [];
        }

        Dictionary<string, MachineInfo> old = before.Machines.ToDictionary(machine => machine.Info.Id.Name, machine => machine.Info);
        HashSet<string> present = [.. after.Select(machine => machine.Id.Name)];
        return
        [
            .. after.Select(machine => Change(old.GetValueOrDefault(machine.Id.Name), machine, at)).OfType<JournalEntry>(),
            .. before.Machines.Where(machine => !present.Contains(machine.Info.Id.Name))
                .Select(machine => new JournalEntry(at, machine.Info.Id.ToString(), "was removed")),
        ];
    }

    /// <summary>A provider that fails, or answers again.</summary>
    public static IReadOnlyList<JournalEntry> OfProvider(ProviderSnapshot before, Trouble? trouble, DateTimeOffset at) => trouble switch
    {
        null when IsTrouble(before.Health) => [new JournalEntry(at, before.Name, "answers again", JournalTone.Good)],
        { Health: var health } when health != before.Health => [new JournalEntry(at, before.Name, trouble.Problem, ToneOf(health))],
        _ => [],
    };

    private static JournalEntry? Change(MachineInfo? before, MachineInfo after, DateTimeOffset at)
    {
        if (before is null)
        {
            return new JournalEntry(at, after.Id.ToString(), $"is new, {Word(after.State)}", ToneOf(after.State.Status));
        }

        return before.State.Status == after.State.Status
            ? null
            : new JournalEntry(at, after.Id.ToString(), $"{Word(after.State)}, was {Word(before.State)}", ToneOf(after.State.Status));
    }

    private static string Word(MachineState state) => state.Status switch
    {
        MachineStatus.Running => "running",
        MachineStatus.Starting => "starting",
        MachineStatus.Stopping => "stopping",
        MachineStatus.Stopped => "stopped",
        MachineStatus.Suspended => "asleep",
        MachineStatus.Broken => "broken",
        MachineStatus.Unknown => state.Raw is { Length: > 0 } raw ? $"unknown ({raw})" : "unknown",
    };

    private static JournalTone ToneOf(MachineStatus status) => status switch
    {
        MachineStatus.Running => JournalTone.Good,
        MachineStatus.Broken => JournalTone.Bad,
        MachineStatus.Unknown => JournalTone.Warning,
        MachineStatus.Starting or MachineStatus.Stopping or MachineStatus.Stopped or MachineStatus.Suspended => JournalTone.Plain,
    };

    private static JournalTone ToneOf(ProviderHealth health) => health switch
    {
        ProviderHealth.Failing => JournalTone.Bad,
        ProviderHealth.NoAnswer or ProviderHealth.Stopped => JournalTone.Warning,
        ProviderHealth.Asking or ProviderHealth.Ready => JournalTone.Plain,
    };

    private static bool IsTrouble(ProviderHealth health) => health is ProviderHealth.NoAnswer or ProviderHealth.Failing;
}
