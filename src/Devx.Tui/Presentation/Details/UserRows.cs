using System.Globalization;
using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Tui.State;
using Devx.Tui.State.Details;

namespace Devx.Tui.Presentation.Details;

/// <summary>Which containers use an image, a volume or a network, and what that means for removing it.</summary>
internal static class UserRows
{
    private const int MostNamed = 20;

    /// <summary>Draws the facts.</summary>
    /// <param name="context">The screen.</param>
    /// <param name="users">The containers.</param>
    /// <param name="kind">What they use.</param>
    public static IEnumerable<Fact> Of(ScreenContext context, Asked<IReadOnlyList<ContainerInfo>> users, EngineObject kind)
    {
        if (users.Value is not { } containers)
        {
            string text = users.Failure is { } failure
                ? $"not known: {failure.Message} {failure.Remedy}".TrimEnd()
                : $"asking {context.Glyphs.Ellipsis}";
            yield return new Fact("used by", text, users.Failure is null ? Role.Muted : Role.Warn);
            yield break;
        }

        if (containers.Count == 0)
        {
            yield return new Fact("used by", "no container");
        }

        foreach ((int at, ContainerInfo container) in containers.Take(MostNamed).Index())
        {
            Label label = Labels.Of(container.Status, container.Health, context.Glyphs);
            string status = ContainerStatusText.Of(container, context.Now);
            yield return new Fact(at == 0 ? "used by" : "", $"{label.Sign} {container.Name}  {status}", label.Role);
        }

        if (containers.Count > MostNamed)
        {
            yield return new Fact("", string.Create(CultureInfo.InvariantCulture, $"and {containers.Count - MostNamed} more"), Role.Muted);
        }

        yield return new Fact("removing", Removing(containers, kind));
    }

    private static string Removing(IReadOnlyList<ContainerInfo> users, EngineObject kind) => kind switch
    {
        EngineObject.Image => OfImage(users.Count, users.Any(IsUp)),
        EngineObject.Volume => users.Count == 0
            ? "is possible, and what is in it is lost"
            : "is refused until these containers are removed",
        EngineObject.Network => OfNetwork(users.Count, users.Any(IsUp)),
        EngineObject.Container => "",
    };

    private static string OfImage(int users, bool isUp) => (users, isUp) switch
    {
        (0, _) => "is possible, nothing uses it",
        (_, true) => "is refused while containers of it run; stop and remove them first",
        (_, false) => "is refused unless it is forced, as long as these containers are there",
    };

    private static string OfNetwork(int users, bool isUp) => (users, isUp) switch
    {
        (0, _) => "is possible, nothing uses it",
        (_, true) => "is refused while running containers are on it",
        (_, false) => "may be refused as long as these containers are there",
    };

    private static bool IsUp(ContainerInfo user) => ContainersSnapshot.IsUp(user.Status);
}
