using System.Globalization;
using Devx.Providers.Execution.Simulated.Go;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>The table of <c>limactl list</c>.</summary>
internal static class LimaTable
{
    /// <summary>Its headings.</summary>
    public static IReadOnlyList<string> Header { get; } = ["NAME", "STATUS", "SSH", "VMTYPE", "ARCH", "CPUS", "MEMORY", "DISK", "DIR"];

    /// <summary>The row of an instance.</summary>
    public static IReadOnlyList<string> Row(LimaInstance instance)
    {
        bool isReadable = instance.ConfigurationError is null;
        string home = instance.Host.HomeDirectory;
        string directory = instance.Directory.StartsWith(home + "/", StringComparison.Ordinal) ? "~" + instance.Directory[home.Length..] : instance.Directory;
        return isReadable
            ?
            [
                instance.Name, instance.Status, $"127.0.0.1:{instance.Machine.SshPort.ToString(CultureInfo.InvariantCulture)}", instance.Machine.VmType,
                instance.Machine.Architecture, instance.Machine.CpuCount.ToString(CultureInfo.InvariantCulture),
                GoSize.Binary(instance.Machine.Memory), GoSize.Binary(instance.RootDisk), directory,
            ]
            : [instance.Name, "", ":0", "", "", "0", "0B", "0B", directory];
    }
}
