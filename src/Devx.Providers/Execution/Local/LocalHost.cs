namespace Devx.Providers.Execution.Local;

/// <summary>The computer this program runs on.</summary>
public static class LocalHost
{
    /// <summary>Opens it; nothing is started yet.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="ending">Kills at once what still runs, because there is no time left to ask it.</param>
    public static HostAccess Create(TimeProvider time, CancellationToken ending)
    {
        HostPlatform platform = LocalPlatform.Read();
        var files = new LocalHostFiles();
        var limits = new RunnerLimits();
        IProcessTable processes = platform.System switch
        {
            HostSystem.Linux => new LinuxProcessTable(files),
            HostSystem.MacOs => new MacProcessTable(),
        };
        var living = new LivingChildren();
        ending.Register(living.Kill);
        var launcher = new ChildLauncher(platform, processes, living, limits, time);
        return new HostAccess(
            new LocalCommandRunner(launcher, limits, time), new LocalInteractiveRunner(launcher), files, time, platform);
    }
}
