using Devx.Providers.Containers.Catalog;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The columns of networks.</summary>
internal sealed class NetworkTable(ScreenContext context, IReadOnlyList<EngineItem<NetworkInfo>> networks)
{
    private const int LongestName = 44;

    private readonly EngineColumns<NetworkInfo> _shared = new(context, networks);

    public IEnumerable<TableColumn<EngineItem<NetworkInfo>>> Columns()
    {
        int name = Math.Clamp(_shared.Longest(network => network.Info.Name), 8, LongestName);
        return
        [
            new() { Title = "NAME", Minimum = Math.Min(name, 16), Maximum = name, Gap = 0, Cell = NameCell },
            .. _shared.Machine(),
            .. _shared.Words("DRIVER", Driver, least: 15, most: 18, drop: 4),
            .. _shared.Words("SUBNET", network => network.Subnets.Count == 0 ? null : string.Join(", ", network.Subnets), least: 18, most: 40, drop: 5),
            .. _shared.Words("SCOPE", network => network.Scope, least: 5, most: 8, drop: 1),
            .. _shared.Words("PROJECT", network => network.ComposeProject ?? "", least: 7, most: 20, drop: 2),
            .. _shared.Ages(network => network.CreatedAt, drop: 3),
            _shared.Users(UsersCell),
        ];
    }

    private static string? Driver(NetworkInfo network) => network.IsInternal is true ? $"{network.Driver} internal" : network.Driver;

    private static Span NameCell(EngineItem<NetworkInfo> network, int width) =>
        new(network.Info.Name, network.Info.IsBuiltIn ? Role.Text : EngineColumns<NetworkInfo>.NameRole(network.Users));

    // Nobody misses a network of the engine's own that nothing uses.
    private Span UsersCell(EngineItem<NetworkInfo> network, int width) => network.Info.IsBuiltIn && network.Users.Count is null or 0
        ? new Span("built in", Role.Muted)
        : UsersText.Of(network.Users, width, context.Glyphs);
}
