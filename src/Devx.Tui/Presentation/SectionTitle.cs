using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>
/// Names what of an engine can be shown and the keys for it: <c>Containers 7 · 3:Images 12 · 4:Volumes · 5:Networks in lima/dev</c>. The
/// present one is bright while it has the keys; what says least goes first when it gets narrow.
/// </summary>
internal sealed class SectionTitle(ScreenContext context)
{
    private const int LongestPlace = 40;

    private readonly IReadOnlyList<MachineSnapshot> _machines = [.. ContainerScope.MachinesOf(context.Snapshot, context.Ui)];

    private Pane Present => context.Ui.Section;

    /// <summary>As much of it as there is room for.</summary>
    public List<Span> Left(int room)
    {
        List<Span>[] variants =
        [
            [.. Tabs(withCounts: true), .. Place(), .. Runtime()],
            [.. Tabs(withCounts: true), .. Place()],
            [.. Tabs(withCounts: false), .. Place()],
            .. ShortPlace() is { } place ? [[.. Tabs(withCounts: false), place]] : Array.Empty<List<Span>>(),
            [.. Tab(Present, withCount: true), .. Place(), .. Runtime()],
            [.. Tab(Present, withCount: true), .. Place()],
        ];
        return variants.FirstOrDefault(variant => Fitting.Width(variant) <= room) ?? variants[^1];
    }

    private IEnumerable<Span> Tabs(bool withCounts)
    {
        Pane[] sections = [Pane.Containers, Pane.Images, Pane.Volumes, Pane.Networks];
        foreach (Pane section in sections)
        {
            if (section != sections[0])
            {
                yield return new Span(context.Glyphs.Separator, Role.Muted);
            }

            foreach (Span span in Tab(section, withCounts || section == Present))
            {
                yield return span;
            }
        }
    }

    private IEnumerable<Span> Tab(Pane section, bool withCount)
    {
        (string name, string command, int? count) = section switch
        {
            Pane.Images => ("Images", "pane.images", Count(machine => (machine.Images.AnsweredAt, machine.Images.Items.Count))),
            Pane.Volumes => ("Volumes", "pane.volumes", Count(machine => (machine.Volumes.AnsweredAt, machine.Volumes.Items.Count))),
            Pane.Networks => ("Networks", "pane.networks", Count(machine => (machine.Networks.AnsweredAt, machine.Networks.Items.Count))),
            Pane.Containers or Pane.Machines or Pane.Activity =>
                ("Containers", "pane.containers", Count(machine => (machine.Containers.AnsweredAt, machine.Containers.Items.Count))),
        };
        if (section != Present)
        {
            yield return new Span(context.Commands.KeyOf(command), Role.Accent);
            yield return new Span($":{name}", Role.Muted);
        }
        else
        {
            yield return new Span(name, context.Ui.Focus == section ? Role.Accent : Role.Strong);
        }

        if (withCount && count is { } number)
        {
            yield return new Span(string.Create(CultureInfo.InvariantCulture, $" {number}"), Role.Muted);
        }
    }

    /// <summary>How many there are in the machines that ever said it; null when none did.</summary>
    private int? Count(Func<MachineSnapshot, (DateTimeOffset? AnsweredAt, int Count)> listing)
    {
        int[] known = [.. _machines.Select(listing).Where(answer => answer.AnsweredAt is not null).Select(answer => answer.Count)];
        return known.Length == 0 ? null : known.Sum();
    }

    private IEnumerable<Span> Place()
    {
        if (context.Ui.IsAllMachines)
        {
            yield return new Span(" in all machines", Role.Muted);
        }
        else if (_machines is [var machine])
        {
            yield return new Span(" in ", Role.Muted);
            yield return new Span(Columns.Cut(Columns.Clean(machine.Info.Id.ToString(), context.Glyphs), LongestPlace, context.Glyphs));
        }
    }

    /// <summary>Where, in a word at most: the pane above names the machine. Null when there is none above.</summary>
    private Span? ShortPlace() => context.Ui.IsAllMachines ? new Span(" in all", Role.Muted)
        : context.Ui.IsZoomed ? null
        : new Span("");

    private IEnumerable<Span> Runtime()
    {
        if (!context.Ui.IsAllMachines && _machines is [{ Containers.Runtime: { } runtime }])
        {
            yield return new Span($"  ({Columns.Clean(runtime, context.Glyphs)})", Role.Muted);
        }
    }
}
