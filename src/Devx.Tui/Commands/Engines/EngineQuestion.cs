using Devx.Providers.Containers.Operations;
using Devx.Tui.State;

namespace Devx.Tui.Commands.Engines;

/// <summary>What is asked of engines by a key, as it was when the key was pressed.</summary>
/// <param name="Verb">What.</param>
/// <param name="Targets">To what, one or more.</param>
/// <param name="Requests">The requests for what was chosen, one for each machine.</param>
/// <param name="Undo">The key that undoes it and what it does; null when there is none.</param>
internal sealed record EngineQuestion(
    EngineVerb Verb, IReadOnlyList<EngineTarget> Targets, Func<EngineOptions, IReadOnlyList<EngineRequest>> Requests, string? Undo = null)
{
    /// <summary>What is asked, in words.</summary>
    public EngineSubject Subject => new(Verb, Targets);
}
