using Devx.Providers.Containers.Operations;
using Devx.Tui.State;

namespace Devx.Tui.Commands.Engines;

/// <summary>Gives changes of engines to those who run them, and says so.</summary>
internal sealed class ConfirmedChanges(IEngineActions actions, UiStore ui, StatusLine status)
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
            EngineSubject subject = EngineSubjects.Of(changes);
            if (MarkedIn(subject.Asked) is { } pane)
            {
                ui.ForgetMarks(pane);
            }

            status.Say($"{subject.Title} asked for", JournalTone.Plain, NoticeTime, undo);
        }

        return refusal;
    }

    /// <summary>Where what it is done to can be marked; null for what is done whatever is marked.</summary>
    private static Pane? MarkedIn(EngineVerb verb) => verb switch
    {
        EngineVerb.Start or EngineVerb.Stop or EngineVerb.Restart or EngineVerb.Pause or EngineVerb.Resume or EngineVerb.Kill
            or EngineVerb.Rename or EngineVerb.Limit or EngineVerb.Remove => Pane.Containers,
        EngineVerb.Tag or EngineVerb.RemoveImage => Pane.Images,
        EngineVerb.RemoveVolume => Pane.Volumes,
        EngineVerb.RemoveNetwork => Pane.Networks,
        EngineVerb.Run or EngineVerb.Checkpoint or EngineVerb.Restore or EngineVerb.Pull or EngineVerb.CreateVolume
            or EngineVerb.CreateNetwork or EngineVerb.Prune => null,
    };
}
