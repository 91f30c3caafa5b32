using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>Sign, word and colour of every state: each of the three alone tells it.</summary>
internal static class Labels
{
    public static Label Of(MachineStatus status, Glyphs glyphs) => status switch
    {
        MachineStatus.Running => new(glyphs.Running, "running", Role.Ok),
        MachineStatus.Starting => new(glyphs.Busy, "starting", Role.Busy),
        MachineStatus.Stopping => new(glyphs.Busy, "stopping", Role.Busy),
        MachineStatus.Stopped => new(glyphs.Stopped, "stopped", Role.Muted),
        MachineStatus.Suspended => new(glyphs.Asleep, "asleep", Role.Info),
        MachineStatus.Broken => new(glyphs.Broken, "broken", Role.Bad),
        MachineStatus.Unknown => new(glyphs.Unknown, "unknown", Role.Muted),
    };

    /// <summary>What is being done to a machine right now, else its state.</summary>
    public static Label Of(MachineSnapshot machine, AppSnapshot snapshot, Glyphs glyphs) =>
        OperationList.Shaping(snapshot, machine.Info.Id)?.Subject.Doing is { } doing
            ? new(glyphs.Busy, doing, Role.Busy)
            : Of(machine.Info.State.Status, glyphs);

    public static Label Of(ContainerStatus status, ContainerHealth health, Glyphs glyphs) => status switch
    {
        ContainerStatus.Running when health == ContainerHealth.Unhealthy => new(glyphs.Attention, "unhealthy", Role.Bad),
        ContainerStatus.Running => new(glyphs.Running, "running", Role.Ok),
        ContainerStatus.Restarting => new(glyphs.Busy, "restarting", Role.Busy),
        ContainerStatus.Stopping => new(glyphs.Busy, "stopping", Role.Busy),
        ContainerStatus.Removing => new(glyphs.Busy, "removing", Role.Busy),
        ContainerStatus.Paused => new(glyphs.Asleep, "paused", Role.Info),
        ContainerStatus.Created => new(glyphs.Stopped, "created", Role.Muted),
        ContainerStatus.Exited => new(glyphs.Stopped, "exited", Role.Muted),
        ContainerStatus.Dead => new(glyphs.Broken, "dead", Role.Bad),
        ContainerStatus.Unknown => new(glyphs.Unknown, "unknown", Role.Muted),
    };

    public static Label Of(ProviderHealth health, Glyphs glyphs) => health switch
    {
        ProviderHealth.Asking => new(glyphs.Busy, "asking", Role.Busy),
        ProviderHealth.Ready => new(glyphs.Running, "ready", Role.Ok),
        ProviderHealth.Stopped => new(glyphs.Stopped, "stopped", Role.Muted),
        ProviderHealth.NoAnswer => new(glyphs.Busy, "no answer", Role.Warn),
        ProviderHealth.Failing => new(glyphs.Broken, "failing", Role.Bad),
    };

    public static Role Of(JournalTone tone) => tone switch
    {
        JournalTone.Plain => Role.Text,
        JournalTone.Good => Role.Ok,
        JournalTone.Warning => Role.Warn,
        JournalTone.Bad => Role.Bad,
    };

    /// <summary>The sign before a message, so that its tone is not told by colour alone; empty for plain ones.</summary>
    public static string SignOf(JournalTone tone, Glyphs glyphs) => tone switch
    {
        JournalTone.Plain => "",
        JournalTone.Good => glyphs.Done + " ",
        JournalTone.Warning => glyphs.Attention + " ",
        JournalTone.Bad => glyphs.Broken + " ",
    };

    public static string Of(SortColumn column) => column switch
    {
        SortColumn.Name => "name",
        SortColumn.State => "state",
        SortColumn.Cpu => "cpu",
        SortColumn.Memory => "memory",
        SortColumn.Disk => "disk",
        SortColumn.Uptime => "uptime",
        SortColumn.Size => "size",
        SortColumn.Created => "created",
        SortColumn.UsedBy => "used by",
        SortColumn.Driver => "driver",
        SortColumn.Subnet => "subnet",
    };
}
