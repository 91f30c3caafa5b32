using Devx.Providers.Execution;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>Picks how this computer is looked at.</summary>
internal static class HostSamplers
{
    // A simulated computer has the kernel's files whatever system it plays.
    public static IHostSampler For(HostAccess host) => host.Platform.System switch
    {
        HostSystem.MacOs when !host.Files.Exists("/proc/stat") => new MacHostSampler(host.Runner, host.Platform.CpuCount),
        HostSystem.MacOs or HostSystem.Linux => new LinuxHostSampler(host.Files),
    };
}
