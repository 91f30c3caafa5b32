using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation.Engines;

/// <summary>The rows of what something is done to, and of what else goes with it.</summary>
internal sealed class EngineRows(ScreenContext context, EnginePage page, int inner)
{
    private const int LeastName = 8, SizeWidth = 6;

    /// <summary>What the state in the same row says already.</summary>
    private static readonly string[] States = ["runs", "paused"];

    private readonly bool _hasMachines = page.Targets.Select(target => target.Machine).Distinct().Count() > 1;

    private readonly bool _hasSizes = page.Losses.Any(loss => loss.Loss.Size is not null);

    /// <summary>What the list says of the containers; nothing where it is about other things.</summary>
    private readonly ILookup<EngineTarget, ContainerSnapshot> _containers = Containers(context, page)
        .ToLookup(container => new EngineTarget(container.Machine, container.Container.Info.Name), container => container.Container);

    /// <summary>What is lost of things of the kind that it is done to, by their names.</summary>
    private readonly ILookup<EngineTarget, EngineLossLine> _losses = page.Losses
        .Where(loss => loss.Loss.Kind is { } kind && Noun(kind) == EngineWords.Noun(page.Verb))
        .ToLookup(loss => new EngineTarget(loss.Machine, loss.Loss.Name));

    private Glyphs Glyphs => context.Glyphs;

    public IEnumerable<Line> Draw()
    {
        if (page.Heading.Length > 0 && (page.Targets.Count > 0 || page.Losses.Count > 0))
        {
            yield return Heading(page.Heading, page.Losses);
        }

        IEnumerable<string> all = page.Targets.Select(NameOf).Concat(page.Losses.Select(NameOf));
        int names = Math.Clamp(
            all.Select(name => TextWidth.Of(Columns.Clean(name, Glyphs))).DefaultIfEmpty().Max(),
            LeastName, Math.Max(LeastName, inner / 2));
        foreach (EngineTarget target in page.Targets)
        {
            yield return Row(target, names);
        }

        HashSet<EngineLossLine> shown = [.. page.Targets.SelectMany(target => _losses[target])];
        EngineLossLine[] others = [.. page.Losses.Where(loss => !shown.Contains(loss))];
        if (others.Length > 0 && page.Targets.Count > 0)
        {
            yield return Heading("With it goes:", []);
        }

        foreach (EngineLossLine loss in others)
        {
            yield return Row(loss, names);
        }
    }

    private string NameOf(EngineTarget target) => _hasMachines || target.Name.Length == 0 ? target.FullName : target.Name;

    private static string NameOf(EngineLossLine loss) => loss.Loss.Name;

    private Line Heading(string text, IReadOnlyList<EngineLossLine> losses)
    {
        LineBuilder line = context.Line(inner).Gap().Add(text, Role.Strong);
        return losses.Count > 1 && Sum(losses) is { } sum ? line.Right([new Span(sum, Role.Strong)]).Build() : line.Build();
    }

    /// <summary><c>8.1 G in all</c>; at least that where not every size is known; null where none is.</summary>
    private string? Sum(IReadOnlyList<EngineLossLine> losses)
    {
        ByteSize[] known = [.. losses.Select(loss => loss.Loss.Size).OfType<ByteSize>()];
        string sum = Sizes.Short(new ByteSize(known.Sum(size => size.Bytes)), Glyphs);
        return known.Length == 0 ? null : known.Length == losses.Count ? $"{sum} in all" : $"{sum} and what is not known";
    }

    private Line Row(EngineTarget target, int names)
    {
        EngineLoss? loss = _losses[target].FirstOrDefault()?.Loss;
        ContainerSnapshot? container = _containers[target].FirstOrDefault();
        LineBuilder line = context.Line(inner).Gap(3);
        if (container is not null)
        {
            Label state = Labels.Of(container.Info.Status, container.Info.Health, Glyphs);
            line.Add(state.Sign, state.Role).Gap().Cell(NameOf(target), names).Gap(2).Cell(state.Word, 10, state.Role).Gap(2);
        }
        else
        {
            line.Add(Glyphs.Running, Role.Muted).Gap().Cell(NameOf(target), names).Gap(2);
        }

        string note = loss is null || (container is not null && States.Contains(loss.Note)) ? "" : loss.Note;
        return Rest(Size(line, loss), [Ports(container, line.Room), note]);
    }

    private Line Row(EngineLossLine loss, int names)
    {
        LineBuilder line = context.Line(inner).Gap(3).Add(Glyphs.Running, Role.Muted).Gap()
            .Cell(loss.Loss.Kind is { } kind ? Noun(kind) : "", 9, Role.Muted).Gap().Cell(NameOf(loss), names).Gap(2);
        return Rest(Size(line, loss.Loss), [loss.Loss.Note]);
    }

    private LineBuilder Size(LineBuilder line, EngineLoss? loss) => _hasSizes
        ? line.Cell(loss?.Size is { } size ? Sizes.Short(size, Glyphs) : "", SizeWidth, Role.Text, Align.Right).Gap(2)
        : line;

    private Line Rest(LineBuilder line, IEnumerable<string> parts)
    {
        string text = string.Join(Glyphs.Separator, parts.Where(part => part.Length > 0));
        return line.Cell(text, Math.Max(0, line.Room - 1), Role.Muted).Build();
    }

    private static IEnumerable<ContainerRef> Containers(ScreenContext context, EnginePage page) => !EnginePage.IsOfContainers(page.Verb)
        ? []
        : page.Targets.Select(target => target.Machine).Distinct().SelectMany(
            machine => context.Snapshot.Machine(machine)?.Containers.Items ?? [], (machine, item) => new ContainerRef(machine, item));

    private string Ports(ContainerSnapshot? container, int room) =>
        container is not null && PublishedPorts.Count(container.Info.Ports) > 0
            ? PublishedPorts.Of(container.Info.Ports, room - 2, Glyphs)
            : "";

    private static string Noun(EngineObject kind) => kind switch
    {
        EngineObject.Container => "container",
        EngineObject.Image => "image",
        EngineObject.Volume => "volume",
        EngineObject.Network => "network",
    };
}
