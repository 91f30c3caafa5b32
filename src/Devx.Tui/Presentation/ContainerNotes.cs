using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>Says why containers are not listed, and which lists are old: nothing that is not known is shown as none.</summary>
internal sealed class ContainerNotes(ScreenContext context)
{
    private readonly MachineSnapshot[] _machines = [.. ContainerScope.MachinesOf(context.Snapshot, context.Ui)];

    private string Ellipsis => context.Glyphs.Ellipsis;

    public IEnumerable<Span> Sentences() =>
        [.. context.Ui.IsAllMachines ? OfAll() : _machines is [var machine] ? OfOne(machine) : NoMachine(), .. Nothing()];

    private static Span[] NoMachine() => [new("no machine is selected", Role.Muted)];

    private Span[] OfOne(MachineSnapshot machine)
    {
        string name = machine.Info.Id.ToString();
        string? note = machine.Containers.Status switch
        {
            ContainersStatus.NotAsked => $"asking {name} for its containers {Ellipsis}",
            ContainersStatus.MachineDown => $"{name} does not run, so nothing runs in it",
            ContainersStatus.NoRuntime => machine.Containers.Problem ?? $"{name} has no container engine that devx-tui knows",
            ContainersStatus.Failed or ContainersStatus.Known => null,
        };
        return note is not null ? [new(note, Role.Muted)]
            : machine.Containers.Status == ContainersStatus.Failed ? [new($"{context.Glyphs.Attention} {Failure(machine)}", Role.Warn)]
            : [];
    }

    private IEnumerable<Span> OfAll() =>
    [
        .. In(ContainersStatus.Failed)
            .Select(machine => new Span($"{context.Glyphs.Attention} {machine.Info.Id}: {Failure(machine)}", Role.Warn)),
        .. Names("asking ", ContainersStatus.NotAsked, $" {Ellipsis}"),
        .. Names("not running, so not listed: ", ContainersStatus.MachineDown, ""),
    ];

    private IEnumerable<MachineSnapshot> In(ContainersStatus status) => _machines.Where(machine => machine.Containers.Status == status);

    private Span[] Names(string before, ContainersStatus status, string after)
    {
        string names = string.Join(", ", In(status).Select(machine => machine.Info.Id));
        return names.Length == 0 ? [] : [new(before + names + after, Role.Muted)];
    }

    private string Failure(MachineSnapshot machine)
    {
        string age = machine.Containers.AnsweredAt is { } at ? $" ({Ages.Of(at, context.Now)})" : "";
        return $"{machine.Containers.Problem ?? "the engine did not answer"}{age}";
    }

    private Span[] Nothing() => context.Containers.Matches > 0 || !In(ContainersStatus.Known).Any() ? []
        : context.Containers.Scope.All.Count > 0 ? [new($"no container matches {context.Ui.Containers.Filter}", Role.Muted)]
        : [new("no containers", Role.Muted)];
}
