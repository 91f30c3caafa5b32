using Devx.Providers.Contracts;

namespace Devx.Tui.Hosting.Listing;

/// <summary>The words of the lists for scripts; they do not change between versions.</summary>
internal static class StateWord
{
    public static string Of(MachineStatus status) => status switch
    {
        MachineStatus.Running => "running",
        MachineStatus.Starting => "starting",
        MachineStatus.Stopping => "stopping",
        MachineStatus.Stopped => "stopped",
        MachineStatus.Suspended => "suspended",
        MachineStatus.Broken => "broken",
        MachineStatus.Unknown => "unknown",
    };
}
