using Devx.Providers.Containers;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>Remembers the figures of the containers until others are listed, or their times are written in other words.</summary>
internal sealed class FigureMemory
{
    private IReadOnlyList<ContainerRef> _listed = [];
    private long _minute;
    private ContainerFigures? _figures;

    public ContainerFigures Of(ContainerScope scope, ScreenContext context)
    {
        long minute = context.Now.UtcTicks / TimeSpan.TicksPerMinute;
        if (_figures is null || minute != _minute || !IsSame(scope.All))
        {
            _figures = ContainerFigures.Of(scope, context);
            _minute = minute;
        }

        _listed = scope.All;
        return _figures;
    }

    // New numbers come every other second, other words hardly ever.
    private bool IsSame(IReadOnlyList<ContainerRef> listed) => ReferenceEquals(listed, _listed)
        || listed.Select(Info).SequenceEqual(_listed.Select(Info), ReferenceEqualityComparer.Instance);

    private static ContainerInfo Info(ContainerRef container) => container.Container.Info;
}
