using Devx.Providers.Containers.Catalog;

namespace Devx.Tui.Presentation.Details;

/// <summary>What the list says of a volume.</summary>
internal static class VolumeOverview
{
    public static IEnumerable<Fact> Of(ScreenContext context, VolumeInfo volume)
    {
        yield return new Fact("name", volume.Name, Role.Strong);
        yield return new Fact("", volume.IsAnonymous ? "nobody named it: it belongs to the container that made it" : "");
        yield return new Fact("driver", volume.Driver);
        yield return new Fact("folder", volume.Mountpoint.Length == 0 ? "" : $"{volume.Mountpoint} on the engine's host");
        yield return new Fact("size", volume.Size is null ? "" : Sizes.Short(volume.Size, context.Glyphs));
        yield return new Fact("made", Moments.Of(volume.CreatedAt, context.Now));
        yield return new Fact("compose", volume.ComposeProject ?? "");
    }
}
