using Devx.Providers.Containers.Catalog;

namespace Devx.Tui.Presentation.Details;

/// <summary>What the list says of a network.</summary>
internal static class NetworkOverview
{
    public static IEnumerable<Fact> Of(ScreenContext context, NetworkInfo network)
    {
        yield return new Fact("name", network.Name, Role.Strong);
        yield return new Fact("", network.IsBuiltIn ? "the engine makes it itself and does not remove it" : "");
        yield return new Fact("id", network.Id);
        yield return new Fact("driver", network.Driver ?? "");
        yield return new Fact("scope", network.Scope ?? "");
        yield return new Fact("addresses", string.Join(", ", network.Subnets));
        yield return new Fact("outside", network.IsInternal == true ? "cannot be reached from it" : "");
        yield return new Fact("made", Moments.Of(network.CreatedAt, context.Now));
        yield return new Fact("compose", network.ComposeProject ?? "");
    }
}
