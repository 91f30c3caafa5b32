using Devx.Tui.State;

namespace Devx.Tui.Commands.Engines;

/// <summary>Gives changes of engines to those who run them, and says so.</summary>
internal sealed class ConfirmedChanges(IEngineActions actions, StatusLine status)
{
    // The line below shows how far the operation is as soon as this is gone.
    private static readonly TimeSpan NoticeTime = TimeSpan.FromSeconds(4);

    /// <summary>Begins them.</summary>
    /// <param name="changes">The plans that the user has seen, or that need no question.</param>
    /// <param name="undo">The key that undoes it and what it does; null when there is none.</param>
    /// <returns>Why nothing was begun; null when it was.</returns>
    public string? Submit(IReadOnlyList<EngineChange> changes, string? undo)
    {
        string? refusal = actions.Submit(changes);
        if (refusal is null)
        {
            status.Say($"{EngineSubjects.Of(changes).Title} asked for", JournalTone.Plain, NoticeTime, undo);
        }

        return refusal;
    }
}
