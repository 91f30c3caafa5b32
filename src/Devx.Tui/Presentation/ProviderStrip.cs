using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>One row with the sign of every provider that is installed.</summary>
internal static class ProviderStrip
{
    public static Line Draw(ScreenContext context)
    {
        Span[] right = [new(context.Commands.KeyOf("program.providers"), Role.Accent), new(" providers", Role.Muted)];
        LineBuilder line = context.Line(context.Width).Gap();
        int room = line.Room - Fitting.Width(right) - 2;
        if (context.Snapshot.Providers.Count == 0)
        {
            string text = context.Snapshot.IsDetected ? "no provider is installed" : $"looking for providers {context.Glyphs.Ellipsis}";
            return line.Add(text, Role.Muted).Right(right).Build();
        }

        return line.Add(Fitting.First(
            room,
            Providers(context, hasVersion: true, hasWord: true, gap: 3), Providers(context, hasVersion: true, hasWord: true, gap: 2),
            Providers(context, hasVersion: false, hasWord: true, gap: 2), Providers(context, hasVersion: false, hasWord: true, gap: 1),
            Providers(context, hasVersion: false, hasWord: false, gap: 2), Providers(context, hasVersion: false, hasWord: false, gap: 1)))
            .Right(right).Build();
    }

    private static List<Span> Providers(ScreenContext context, bool hasVersion, bool hasWord, int gap)
    {
        var spans = new List<Span>();
        foreach (ProviderSnapshot provider in context.Snapshot.Providers)
        {
            if (spans.Count > 0)
            {
                spans.Add(new Span(new string(' ', gap)));
            }

            Label label = Labels.Of(provider.Health, context.Glyphs);
            spans.Add(new Span(label.Sign, label.Role));
            spans.Add(new Span(" " + Columns.Clean(provider.Name, context.Glyphs)));
            if (hasVersion && provider.Version is { } version)
            {
                spans.Add(new Span(" " + Columns.Cut(Columns.Clean(MajorMinor(version), context.Glyphs), 8, context.Glyphs), Role.Muted));
            }

            if (hasWord && Word(provider, label, context) is { } word)
            {
                spans.Add(new Span(" " + word, label.Role));
            }
        }

        return spans;
    }

    /// <summary>What the sign means, for everything but good news.</summary>
    private static string? Word(ProviderSnapshot provider, Label label, ScreenContext context) => provider.Health switch
    {
        ProviderHealth.Ready => null,
        ProviderHealth.Asking or ProviderHealth.Stopped => label.Word,
        ProviderHealth.NoAnswer or ProviderHealth.Failing when provider.AnsweredAt is not null =>
            $"{label.Word} {Durations.Short(context.Now - provider.AnsweredAt.Value)}",
        ProviderHealth.NoAnswer or ProviderHealth.Failing => label.Word,
    };

    private static string MajorMinor(string version)
    {
        string[] parts = version.Split('.');
        return parts.Length > 2 ? $"{parts[0]}.{parts[1]}" : version;
    }
}
