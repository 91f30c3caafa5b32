using Devx.Providers.Execution;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>All that the line for a command shows.</summary>
internal sealed record CommandPage
{
    /// <summary>Where it is run; may be foreign.</summary>
    public required string Place { get; init; }

    public required TextInput Input { get; init; }

    public required ShellWords Words { get; init; }

    /// <summary>What would be run; null for nothing.</summary>
    public CommandRequest? Command { get; init; }

    /// <summary>Why nothing can be run; null while nothing is wrong.</summary>
    public string? Problem { get; init; }
}
