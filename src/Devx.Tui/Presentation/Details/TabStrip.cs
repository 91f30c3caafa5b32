using System.Globalization;

namespace Devx.Tui.Presentation.Details;

/// <summary>The names of the pages with their digits, as many as fit, and which of them is shown.</summary>
internal static class TabStrip
{
    public static IReadOnlyList<Span> Of(DetailPage page, int width, Glyphs glyphs) => Fitting.First(
        width,
        All(page, hasDigits: true, gap: 3), All(page, hasDigits: true, gap: 1), All(page, hasDigits: false, gap: 1), Shown(page, glyphs));

    private static List<Span> All(DetailPage page, bool hasDigits, int gap)
    {
        var spans = new List<Span>();
        foreach ((int at, string name) in page.Tabs.Index())
        {
            spans.Add(new Span(at == 0 ? "" : new string(' ', gap)));
            if (hasDigits)
            {
                spans.Add(new Span((at + 1).ToString(CultureInfo.InvariantCulture) + " ", Role.Muted));
            }

            spans.Add(new Span(name, at == page.Tab ? Role.Selection : Role.Text));
        }

        return spans;
    }

    private static Span[] Shown(DetailPage page, Glyphs glyphs) =>
    [
        new(glyphs.SidewaysKeys + " ", Role.Muted), new(page.Tabs[page.Tab], Role.Selection),
        new(string.Create(CultureInfo.InvariantCulture, $" {page.Tab + 1} of {page.Tabs.Count}"), Role.Muted),
    ];
}
