using System.Globalization;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>The ports on the host under which guests are reached by ssh; each start takes another one.</summary>
internal static class LimaPorts
{
    private const int First = 32768, Count = 16000;

    /// <summary>The port of the next start of a machine.</summary>
    public static int Next(SimulatedMachine machine) => First + (int)(Convert.ToUInt32(
        SimulatedId.Of("port", machine.Key, machine.SshPort.ToString(CultureInfo.InvariantCulture))[..8], 16) % Count);
}
