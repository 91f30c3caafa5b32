using Devx.Providers.Contracts;
using Devx.Providers.Planning;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>The words of the command line for what is done with machines; they do not change between versions.</summary>
internal static class OperationWord
{
    public static string Of(MachineOperation operation) => operation.Verb switch
    {
        MachineVerb.Init => "init",
        MachineVerb.Start => "start",
        MachineVerb.Stop => "stop",
        MachineVerb.StopAll => "stop all",
        MachineVerb.Restart => "restart",
        MachineVerb.Remove => "remove",
        MachineVerb.Sleep => "sleep",
        MachineVerb.Resize => "resize",
        MachineVerb.SetDefault => "default",
        MachineVerb.Ssh => "ssh",
    };
}
