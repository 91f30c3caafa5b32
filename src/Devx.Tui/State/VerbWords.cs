using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>What is asked of machines, in words.</summary>
internal static class VerbWords
{
    /// <summary><c>start</c>, <c>stop all</c>: what comes before the machine's name.</summary>
    public static string Name(MachineVerb verb) => verb switch
    {
        MachineVerb.Init => "create",
        MachineVerb.Start => "start",
        MachineVerb.Stop => "stop",
        MachineVerb.StopAll => "stop all",
        MachineVerb.Restart => "restart",
        MachineVerb.Remove => "remove",
        MachineVerb.Sleep => "sleep",
        MachineVerb.Resize => "resize",
        MachineVerb.SetDefault => "make default",
        MachineVerb.Ssh => "ssh",
    };

    /// <summary>What a machine is being done: <c>stopped</c>.</summary>
    public static string Past(MachineVerb verb) => verb switch
    {
        MachineVerb.Init => "created",
        MachineVerb.Start => "started",
        MachineVerb.Stop or MachineVerb.StopAll => "stopped",
        MachineVerb.Restart => "restarted",
        MachineVerb.Remove => "removed",
        MachineVerb.Sleep => "put to sleep",
        MachineVerb.Resize => "resized",
        MachineVerb.SetDefault => "made the default",
        MachineVerb.Ssh => "logged in to",
    };

    /// <summary>What a machine is doing meanwhile, in eight letters at most; null when its state is not what changes.</summary>
    public static string? Doing(MachineVerb verb) => verb switch
    {
        MachineVerb.Init => "creating",
        MachineVerb.Start => "starting",
        MachineVerb.Stop or MachineVerb.StopAll => "stopping",
        MachineVerb.Restart => "restarts",
        MachineVerb.Remove => "removing",
        MachineVerb.Sleep => "to sleep",
        MachineVerb.Resize => "resizing",
        MachineVerb.SetDefault or MachineVerb.Ssh => null,
    };
}
