using Devx.Providers.Containers.Operations;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Presentation.Engines;

/// <summary>All that a question about engines shows.</summary>
internal sealed record EnginePage
{
    /// <summary>The names of the fields.</summary>
    public const string Machine = "machine", Name = "name", Force = "force", WithVolumes = "volumes", Signal = "signal";

    public required EngineVerb Verb { get; init; }

    /// <summary>In the border: what is done, and to what; may be foreign.</summary>
    public required string Title { get; init; }

    /// <summary>What is said below the fields; empty for nothing.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>What is said above the list.</summary>
    public string Heading { get; init; } = "";

    /// <summary>What it is done to, one row each; empty where it is not there yet.</summary>
    public IReadOnlyList<EngineTarget> Targets { get; init; } = [];

    /// <summary>What to know before.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What is gone afterwards.</summary>
    public IReadOnlyList<EngineLossLine> Losses { get; init; } = [];

    public required Form Form { get; init; }

    /// <summary>What is said behind the field of the name; null where there is none.</summary>
    public string? NameHint { get; init; }

    public required PlanPreview Preview { get; init; }

    /// <summary>What was done last (copied).</summary>
    public string? Done { get; init; }

    /// <summary>True for what is done to containers, which commands and people call by the same name.</summary>
    public static bool IsOfContainers(EngineVerb verb) => EngineWords.Noun(verb) == EngineWords.Noun(EngineVerb.Stop);
}
