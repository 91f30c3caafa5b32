using Devx.Providers.Containers;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation;

/// <summary>
/// What is found out over all listed containers: how wide the longest texts are, so that columns do not jump while the list is scrolled or
/// filtered, and how many ports are published.
/// </summary>
internal sealed record ContainerFigures
{
    public required int Name { get; init; }

    public required int Machine { get; init; }

    public required int Image { get; init; }

    public required int Ports { get; init; }

    public required int Status { get; init; }

    public required int Service { get; init; }

    public required int Networks { get; init; }

    public required int Command { get; init; }

    public required int PublishedCount { get; init; }

    public static ContainerFigures Of(ContainerScope scope, ScreenContext context)
    {
        Glyphs glyphs = context.Glyphs;
        return new ContainerFigures
        {
            Name = Longest(scope.All, container => ContainerRowText.NameAndService(container.Container.Info), 8, 32, glyphs),
            Machine = Longest(
                scope.All.DistinctBy(container => container.Machine), container => container.Machine.ToString(), 7, 24, glyphs),
            Image = Longest(scope.All, container => ImageText.Of(container.Container.Info.Image, 48), 8, 48, glyphs),
            Ports = Longest(scope.All, container => PublishedPorts.Of(container.Container.Info.Ports, 30, glyphs), 1, 30, glyphs),
            Status = Math.Max(
                Longest(
                    scope.All.Where(IsRunning), container => ContainerStatusText.Of(container.Container.Info, context.Now), 6, 18, glyphs),
                GroupState(scope)),
            Service = Longest(scope.All, container => container.Container.Info.ComposeService ?? "", 7, 20, glyphs),
            Networks = Longest(scope.All, container => string.Join(", ", container.Container.Info.Networks), 8, 24, glyphs),
            Command = Longest(scope.All, container => container.Container.Info.Command, 12, 40, glyphs),
            PublishedCount = scope.All.Sum(container => PublishedPorts.Count(container.Container.Info.Ports)),
        };
    }

    /// <summary>The heads of groups say more than their containers: the widest is that of the largest group when all of it is up.</summary>
    private static int GroupState(ContainerScope scope) => scope.HasGroups
        ? ContainerRowText.StateOf(scope.All.CountBy(ContainerGroup.KeyOf).Max(group => group.Value)).Length
        : 0;

    private static bool IsRunning(ContainerRef container) => container.Container.Info.Status == ContainerStatus.Running;

    private static int Longest(
        IEnumerable<ContainerRef> containers, Func<ContainerRef, string> text, int least, int most, Glyphs glyphs) =>
        Math.Clamp(
            containers.Select(container => TextWidth.Of(Columns.Clean(text(container), glyphs))).DefaultIfEmpty().Max(), least, most);
}
