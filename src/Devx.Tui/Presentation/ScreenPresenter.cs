using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>Draws the whole screen in the form that fits its size.</summary>
internal static class ScreenPresenter
{
    public static ScreenModel Draw(ScreenContext context)
    {
        ScreenContext shown = WithPresentMarks(context with { Ui = WithDetail(context) });
        return (context.Width, context.Height) switch
        {
            ( < 40, _) or (_, < 8) => SentencePresenter.Draw(shown),
            ( < 60, _) or (_, < 16) => CompactPresenter.Draw(shown),
            _ => new DashboardPresenter(shown).Draw(),
        };
    }

    /// <summary>A machine is shown even before the cursor moved, and another one when it is gone.</summary>
    private static UiState WithDetail(ScreenContext context)
    {
        UiState ui = context.Ui;
        MachineId? cursor = Selection.Machine(context.Snapshot, ui)?.Info.Id;
        bool isUntouched = ui.Machines.Cursor.Key is null;
        return isUntouched || context.Snapshot.Machine(ui.Detail) is null ? ui.Showing(cursor ?? ui.Detail) : ui;
    }

    /// <summary>What is gone is not marked any more.</summary>
    private static ScreenContext WithPresentMarks(ScreenContext context)
    {
        UiState ui = context.Ui;
        bool hasMarks = new[] { ui.Containers, ui.Images, ui.Volumes, ui.Networks }.Any(pane => !pane.Marks.IsEmpty);
        return !hasMarks ? context : context with
        {
            Ui = ui with
            {
                Containers = ui.Containers.WithMarksOf(context.Containers.Scope.Has),
                Images = context.Lists.Images(context.Snapshot, ui).Kept(ui.Images),
                Volumes = context.Lists.Volumes(context.Snapshot, ui).Kept(ui.Volumes),
                Networks = context.Lists.Networks(context.Snapshot, ui).Kept(ui.Networks),
            },
        };
    }
}
