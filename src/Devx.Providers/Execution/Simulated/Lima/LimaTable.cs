using System.Globalization;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>The table of <c>limactl list</c>.</summary>
internal static class LimaTable
{
    /// <summary>Its headings.</summary>
    public static IReadOnlyList<string> Header { get; } = ["NAME", "STATUS", "SSH", "VMTYPE", "ARCH", "CPUS", "MEMORY", "DISK", "DIR"];

    /// <summary>The row of an instance.</summary>
    public static IReadOnlyList<string> Row(LimaInstance instance)
    {
        SimulatedMachine machine = instance.Machine;
        string home = instance.Host.HomeDirectory;
        string directory = instance.Directory.StartsWith(home + "/", StringComparison.Ordinal)
            ? "~" + instance.Directory[home.Length..]
            : instance.Directory;
        return instance.ConfigurationError is null
            ?
            [
                instance.Name, instance.Status, $"127.0.0.1:{Number(machine.SshPort)}", machine.VmType, machine.Architecture,
                Number(machine.CpuCount), GoSize.Binary(machine.Memory), GoSize.Binary(instance.RootDisk), directory,
            ]
            : [instance.Name, "", ":0", "", "", "0", "0B", "0B", directory];
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
