using Devx.Providers.Contracts;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Presentation.Forms;

/// <summary>All that is shown while something is asked of an engine, and of what stands against it.</summary>
internal sealed record RefusalPage
{
    /// <summary>What is wanted: <c>Shell in</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Where; may be foreign.</summary>
    public required string Place { get; init; }

    public required Form Form { get; init; }

    /// <summary>What is done while there is no answer.</summary>
    public required string Asking { get; init; }

    /// <summary>Why it cannot be done; null while that is not known.</summary>
    public ProviderException? Failure { get; init; }

    /// <summary>What is asked before it is done all the same; null for nothing.</summary>
    public string? Question { get; init; }

    /// <summary>The commands that go with the question.</summary>
    public ShownPlan? Commands { get; init; }

    /// <summary>What was done last.</summary>
    public string? Note { get; init; }
}
