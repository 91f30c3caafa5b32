using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.State;
using Devx.Tui.State.Logs;

namespace Devx.Tui.Presentation.Logs;

/// <summary>Says why there is nothing to see.</summary>
internal sealed class LogEmpty(ScreenContext context, LogScene scene, int width)
{
    public IReadOnlyList<Line> Draw()
    {
        var text = new Paragraphs(context, width);
        text.Blank();
        foreach ((ContainerRef container, LogSource source) in scene.Containers.Zip(scene.Sources))
        {
            Explain(text, container, source);
        }

        // A log that is followed says nothing for either reason.
        if (!scene.IsEarly && scene.Sources.Any(source => source.Phase == LogPhase.Reading))
        {
            text.Blank();
            text.Say("An engine that does not answer looks the same; r asks again.", Role.Muted);
        }

        return text.Lines;
    }

    /// <summary>There are lines, but none with what is searched.</summary>
    public IReadOnlyList<Line> DrawNoMatch(string searched)
    {
        var text = new Paragraphs(context, width);
        text.Blank();
        text.Say($"No line contains {searched}; & shows all lines.", Role.Muted);
        return text.Lines;
    }

    private void Explain(Paragraphs text, ContainerRef container, LogSource source)
    {
        string name = container.Container.Info.Name;
        switch (source)
        {
            case { Failure: { } failure }:
                text.Say($"{context.Glyphs.Broken} {Trouble(name, failure)}", Role.Bad);
                text.Say(failure.Remedy ?? "r asks again.");
                break;
            case { Phase: LogPhase.Gone }:
                text.Say($"{name} is gone.", Role.Muted);
                break;
            default:
                text.Say(Nothing(name, Now(container)), Role.Muted);
                break;
        }
    }

    private static string Trouble(string name, ProviderException failure) => failure.Failure switch
    {
        ProviderFailure.EngineDown or ProviderFailure.TimedOut => $"The engine of {name} does not answer: {failure.Message}",
        ProviderFailure.Unsupported => $"The log of {name} cannot be read: {failure.Message}",
        ProviderFailure.Other or ProviderFailure.NotInstalled or ProviderFailure.BadAnswer or ProviderFailure.NotPermitted
            or ProviderFailure.NotFound or ProviderFailure.AlreadyExists or ProviderFailure.WrongState or ProviderFailure.BadRequest
            or ProviderFailure.MissingDependency => failure.Message,
    };

    private ContainerInfo Now(ContainerRef container) => context.Snapshot.Machine(container.Machine)?.Containers.Items
        .FirstOrDefault(item => item.Info.Id == container.Container.Info.Id)?.Info ?? container.Container.Info;

    private string Nothing(string name, ContainerInfo now)
    {
        string state = now.Status == ContainerStatus.Running ? "" : $" ({ContainerStatusText.Of(now, context.Now)})";
        if (now.Status == ContainerStatus.Created)
        {
            return $"{name} was never started.";
        }

        return scene.IsEarly ? $"Reading {name} {context.Glyphs.Ellipsis}" : scene.Range switch
        {
            LogRange.Latest or LogRange.All => $"{name} has not written anything{state}.",
            LogRange.Now => $"{name}: nothing yet{state}, 1 shows all.",
            LogRange.Minute or LogRange.FiveMinutes or LogRange.Quarter or LogRange.Hour =>
                $"{name}: nothing in the last {Durations.Words(LogRanges.Span(scene.Range))}{state}, 1 shows all.",
        };
    }
}
