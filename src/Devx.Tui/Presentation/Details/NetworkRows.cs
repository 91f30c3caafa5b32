using Devx.Providers.Containers.Catalog;

namespace Devx.Tui.Presentation.Details;

/// <summary>The networks a container is on.</summary>
internal static class NetworkRows
{
    private static readonly string[] Titles = ["NETWORK", "ADDRESS", "GATEWAY", "MAC", "ALIASES"];

    public static DetailBody Of(ScreenContext context, IReadOnlyList<ContainerNetwork> networks)
    {
        if (networks.Count == 0)
        {
            return new DetailBody(AnswerRows.Say(context, "it is on no network"));
        }

        var grid = new Grid(context, [Titles, .. networks.Select(network => Texts(network, context.Glyphs))]);
        return new DetailBody([.. networks.SelectMany(network => grid.Broken(Cells(network, context.Glyphs)))])
        {
            Head = [grid.Title(Titles)],
        };
    }

    private static Span[] Cells(ContainerNetwork network, Glyphs glyphs) =>
        [.. Texts(network, glyphs).Index().Select(cell => new Span(cell.Item, cell.Index == 0 ? Role.Strong : Role.Text))];

    private static string[] Texts(ContainerNetwork network, Glyphs glyphs) =>
    [
        .. new[] { network.Name, network.Address, network.Gateway, network.MacAddress, string.Join(", ", network.Aliases) }
            .Select(text => text.Length > 0 ? text : glyphs.Dash),
    ];
}
