using System.Globalization;
using Devx.Providers.Containers.Catalog;

namespace Devx.Tui.Presentation.Details;

/// <summary>What the list says of an image.</summary>
internal static class ImageOverview
{
    public static IEnumerable<Fact> Of(ScreenContext context, ImageInfo image)
    {
        yield return new Fact(
            "name", image.Repository ?? "none: an older build left it behind", image.IsDangling ? Role.Warn : Role.Strong);
        yield return new Fact("tag", image.Tag ?? "");
        yield return new Fact("id", image.Id);
        yield return new Fact("digest", image.Digest ?? "");
        yield return new Fact(
            "size", image.Size is null ? "" : $"{Sizes.Short(image.Size, context.Glyphs)}, layers shared with others included");
        yield return new Fact("platform", image.Platform ?? "");
        yield return new Fact("built", Moments.Of(image.CreatedAt, context.Now));
        yield return new Fact("containers", image.ContainerCount?.ToString(CultureInfo.InvariantCulture) ?? "");
    }
}
