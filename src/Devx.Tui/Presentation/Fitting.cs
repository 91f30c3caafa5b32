using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation;

/// <summary>Picks how much of something is said, by the room there is.</summary>
internal static class Fitting
{
    /// <summary>The first variant that fits, else the last one.</summary>
    public static IReadOnlyList<Span> First(int width, params IReadOnlyList<IReadOnlyList<Span>> variants) =>
        variants.FirstOrDefault(variant => Width(variant) <= width) ?? variants[^1];

    /// <summary>As many parts from the left as fit, with a separator between them.</summary>
    public static string Join(IEnumerable<string> parts, string separator, int width)
    {
        string joined = "";
        foreach (string part in parts)
        {
            string longer = joined.Length == 0 ? part : joined + separator + part;
            if (TextWidth.Of(longer) > width)
            {
                break;
            }

            joined = longer;
        }

        return joined;
    }

    public static int Width(IEnumerable<Span> spans) => spans.Sum(span => TextWidth.Of(span.Text));
}
