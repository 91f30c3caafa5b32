using Devx.Tui.State;
using Devx.Tui.State.Logs;

namespace Devx.Tui.Presentation.Logs;

/// <summary>All that a log view is drawn from besides the screen.</summary>
internal sealed record LogScene
{
    public required IReadOnlyList<ContainerRef> Containers { get; init; }

    /// <summary>How far the reading of each of them is.</summary>
    public required IReadOnlyList<LogSource> Sources { get; init; }

    public required LogRange Range { get; init; }

    public required ILogLines Lines { get; init; }

    /// <summary>How many lines are kept, shown or not.</summary>
    public required int Count { get; init; }

    /// <summary>True when a container has written something.</summary>
    public required bool IsWritten { get; init; }

    /// <summary>True while it is too early to say that there is nothing.</summary>
    public bool IsEarly { get; init; }

    public required LogPlace Place { get; init; }

    public required LogOptions Options { get; init; }

    public required LogMarks Marks { get; init; }

    public LogSearch? Search { get; init; }

    /// <summary>What is being typed, and what for.</summary>
    public LogPrompt? Prompt { get; init; }

    /// <summary>What was done last.</summary>
    public StatusMessage? Note { get; init; }

    public required IReadOnlyList<Hint> Hints { get; init; }
}
