namespace Devx.Providers.Execution.Local;

/// <summary>The computer this program runs on.</summary>
public static class LocalHost
{
    /// <summary>Opens it; nothing is started yet.</summary>
    public static HostAccess Create(TimeProvider time)
    {
        HostPlatform platform = LocalPlatform.Read();
        var files = new LocalHostFiles();
        var limits = new RunnerLimits();
        IProcessTable processes = platform.System switch
        {
            HostSystem.Linux => new LinuxProcessTable(files),
            HostSystem.MacOs => new MacProcessTable(),
        };
        var launcher = new ChildLauncher(platform, processes, limits, time);
        return new HostAccess(
            new LocalCommandRunner(launcher, limits, time), new LocalInteractiveRunner(launcher), files, time, platform);
    }
}
