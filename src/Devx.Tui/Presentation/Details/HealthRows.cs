using System.Globalization;
using Devx.Providers.Containers.Catalog;

namespace Devx.Tui.Presentation.Details;

/// <summary>What a health check said the last times, newest first.</summary>
internal static class HealthRows
{
    public static DetailBody Of(ScreenContext context, IReadOnlyList<HealthProbe> probes)
    {
        if (probes.Count == 0)
        {
            return new DetailBody(AnswerRows.Say(context, "no answers of a health check: it has none, or it did not run yet"));
        }

        return new DetailBody([.. probes.Reverse().SelectMany(probe => Rows(context, probe))]);
    }

    private static IEnumerable<Line> Rows(ScreenContext context, HealthProbe probe)
    {
        int inner = DetailPresenter.InnerOf(context);
        (string sign, string word, Role role) = probe.ExitCode == 0
            ? (context.Glyphs.Done, "healthy", Role.Ok)
            : (context.Glyphs.Broken, string.Create(CultureInfo.InvariantCulture, $"failed with {probe.ExitCode}"), Role.Bad);
        string at = probe.At is null ? "" : $"   {Moments.Of(probe.At, context.Now)}";
        yield return context.Line(inner).Gap().Add($"{sign} {word}", role).Add(at, Role.Muted).Build();
        foreach (string line in probe.Output.TrimEnd().Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            foreach (string piece in Wrapping.Pieces(Columns.Clean(line.TrimEnd('\r'), context.Glyphs), Math.Max(2, inner - 4)))
            {
                yield return context.Line(inner).Gap(3).Add(piece).Build();
            }
        }
    }
}
