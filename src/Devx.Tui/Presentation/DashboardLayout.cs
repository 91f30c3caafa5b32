using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>How many rows each part of the dashboard has. Parts with a title count it; 0 means that the part is not there.</summary>
internal sealed record DashboardLayout
{
    private const int DetailMinimumHeight = 20;

    public required int Top { get; init; }

    public required int Machines { get; init; }

    public required int Detail { get; init; }

    public required int Containers { get; init; }

    public required int Activity { get; init; }

    public required int Bottom { get; init; }

    public static DashboardLayout For(int height, int machineCount, UiState ui)
    {
        int top = height >= 30 ? 3 : 2;
        int bottom = height >= 24 ? 3 : 2;
        int content = height - top - bottom - 1;
        return ui.IsZoomed ? Zoomed(top, bottom, content, ui.Focus) : Shared(height, top, bottom, content, machineCount, ui.Focus);
    }

    private static DashboardLayout Zoomed(int top, int bottom, int content, Pane pane) => new()
    {
        Top = top,
        Bottom = bottom,
        Machines = pane == Pane.Machines ? content : 0,
        Detail = 0,
        Containers = pane is Pane.Machines or Pane.Activity ? 0 : content,
        Activity = pane == Pane.Activity ? content : 0,
    };

    private static DashboardLayout Shared(int height, int top, int bottom, int content, int machineCount, Pane focus)
    {
        int detail = DetailRows(height);
        int activity = ActivityRows(height);
        int rest = content - detail - activity;

        // Machines get what they need while the containers keep half; the title and the names of the columns are theirs too.
        int wanted = 2 + Math.Max(1, machineCount);
        int machines = Math.Min(wanted, Math.Max(rest / 2, 4));
        int containers = rest - machines;
        bool takesTheirPlace = focus == Pane.Activity && activity == 0;
        return new DashboardLayout
        {
            Top = top,
            Bottom = bottom,
            Machines = machines,
            Detail = detail,
            Containers = takesTheirPlace ? 0 : containers,
            Activity = takesTheirPlace ? containers : activity,
        };
    }

    private static int DetailRows(int height) => height switch
    {
        >= 54 => 9,
        >= 44 => 6,
        >= 30 => 4,
        >= DetailMinimumHeight => 2,
        _ => 0,
    };

    private static int ActivityRows(int height) => height switch
    {
        >= 54 => 9,
        >= 44 => 6,
        >= 36 => 5,
        >= 30 => 3,
        _ => 0,
    };
}
