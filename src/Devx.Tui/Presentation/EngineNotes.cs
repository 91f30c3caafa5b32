using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>Says why there is no list of images, volumes or networks, what is wrong with it, and how to begin.</summary>
internal sealed class EngineNotes<T>(ScreenContext context, EngineSection<T> section, IReadOnlyList<MachineSnapshot> machines)
{
    private readonly IReadOnlyList<MachineSnapshot> _answering = [.. machines.Where(machine => machine.Containers.CanAnswer)];

    public IEnumerable<Span> Sentences() => machines.Count == 0 ? [new("no machine is selected", Role.Muted)]
        : _answering.Count == 0 ? [Unreachable()]
        : [.. _answering.Select(Problem).OfType<Span>(), .. Asking(), .. Nothing()];

    private Span Unreachable()
    {
        string name = machines[0].Info.Id.ToString();
        return context.Ui.IsAllMachines ? new Span($"no machine with a container engine runs, so there are no {section.Many} to read", Role.Muted)
            : machines[0].Containers.Status == ContainersStatus.NoRuntime
                ? new Span(machines[0].Containers.Problem ?? $"{name} has no container engine that devx-tui knows", Role.Muted)
                : new Span($"{name} does not run, so its {section.Many} cannot be read", Role.Muted);
    }

    private Span? Problem(MachineSnapshot machine)
    {
        EngineListing<T> listing = section.ListingOf(machine);
        string where = context.Ui.IsAllMachines ? $"{machine.Info.Id}: " : "";
        string age = listing.AnsweredAt is null ? "" : $" ({Ages.Of(listing.AnsweredAt, context.Now)})";
        return listing.Problem is null ? null : new Span($"{context.Glyphs.Attention} {where}{listing.Problem}{age}", Role.Warn);
    }

    private IEnumerable<Span> Asking()
    {
        string[] asked =
        [
            .. _answering.Where(machine => section.ListingOf(machine) is { AnsweredAt: null, Problem: null })
                .Select(machine => machine.Info.Id.ToString()),
        ];
        return asked.Length == 0
            ? []
            : [new($"asking {string.Join(", ", asked)} for {(asked.Length == 1 ? "its" : "their")} {section.Many} {context.Glyphs.Ellipsis}", Role.Muted)];
    }

    private IEnumerable<Span> Nothing()
    {
        if (section.Rows.Items.Count > 0 || _answering.All(machine => section.ListingOf(machine).AnsweredAt is null))
        {
            return [];
        }

        return section.Rows.All.Count == 0
            ? [new($"no {section.Many}{WayOut()}", Role.Muted)]
            : [new($"no {section.One} matches {context.Ui.Of(section.Pane).Filter}", Role.Muted)];
    }

    private string WayOut() =>
        context.Commands.Rows.FirstOrDefault(row => row.Name == section.NewCommand) is { } command
        && context.CommandContext.WhyNot(command) is null
            ? $"{context.Glyphs.Separator}{command.Keys[0]}  {command.ShortLabel}"
            : "";
}
