using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation;

/// <summary>The name of an image in the room there is: first the parts go that say least.</summary>
internal static class ImageText
{
    private const int DigestLetters = 12;

    public static string Of(string image, int width)
    {
        string plain = HubNames.Short(ShortDigest(image));
        return TextWidth.Of(plain) <= width ? plain : WithoutRegistry(plain);
    }

    private static string WithoutRegistry(string image)
    {
        int slash = image.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && image.AsSpan(0, slash).IndexOfAny('.', ':') >= 0 ? image[(slash + 1)..] : image;
    }

    private static string ShortDigest(string image)
    {
        int at = image.IndexOf("@sha256:", StringComparison.Ordinal);
        int start = at + "@sha256:".Length;
        return at >= 0 && image.Length > start + DigestLetters ? $"{image[..at]}@{image.Substring(start, DigestLetters)}" : image;
    }
}
