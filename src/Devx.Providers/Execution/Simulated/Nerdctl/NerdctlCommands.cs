using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary>The table of nerdctl's commands.</summary>
internal static class NerdctlCommands
{
    /// <summary>The words that are followed by another one.</summary>
    public static IReadOnlyList<string> Groups { get; } =
        ["builder", "checkpoint", "container", "image", "volume", "network", "namespace", "system"];

    /// <summary>Every command by the words that call it.</summary>
    public static Dictionary<string, NerdctlCommand> All() => new([.. Reading(), .. Acting(), .. Objects()]);

    private static IEnumerable<KeyValuePair<string, NerdctlCommand>> Reading() =>
    [
        .. Named(["ps", "container ls", "container list"], new FlagSet().Values("format", "f,filter", "n,last")
            .Switches("a,all", "no-trunc", "q,quiet", "s,size", "l,latest"), 0, NerdctlList.RunAsync),
        .. Named(["inspect", "container inspect"], new FlagSet().Values("f,format", "type", "mode").Switches("s,size"), 1,
            NerdctlInspect.RunAsync),
        .. Named(["stats", "container stats"], new FlagSet().Values("format").Switches("a,all", "no-stream", "no-trunc"), 0,
            NerdctlStats.RunAsync),
        .. Named(["events", "system events"], new FlagSet().Values("format", "f,filter"), 0, NerdctlEvents.RunAsync),
        .. Named(["logs", "container logs"], new FlagSet().Values("n,tail", "since", "until").Switches("f,follow", "t,timestamps"), 1,
            NerdctlLogs.RunAsync),
        .. Named(["top", "container top"], new FlagSet(), 1, NerdctlTop.RunAsync),
        .. Named(["info", "system info"], new FlagSet().Values("f,format", "mode"), 0, NerdctlSystem.InfoAsync),
        .. Named(["version"], new FlagSet().Values("f,format"), 0, NerdctlSystem.VersionAsync),
    ];

    private static IEnumerable<KeyValuePair<string, NerdctlCommand>> Acting() =>
    [
        .. Container("start", new FlagSet().Values("detach-keys", "checkpoint", "checkpoint-dir").Switches("a,attach", "i,interactive"),
            NerdctlLifecycle.StartAsync),
        .. Container("stop", new FlagSet().Values("t,time", "s,signal"), NerdctlLifecycle.StopAsync),
        .. Container("restart", new FlagSet().Values("t,time", "s,signal"), NerdctlLifecycle.RestartAsync),
        .. Container("kill", new FlagSet().Values("s,signal"), NerdctlLifecycle.KillAsync),
        .. Container("pause", new FlagSet(), NerdctlLifecycle.PauseAsync),
        .. Container("unpause", new FlagSet(), NerdctlLifecycle.UnpauseAsync),
        .. Container("rm", new FlagSet().Switches("f,force", "v,volumes"), NerdctlLifecycle.RemoveAsync),
        .. Container("rename", new FlagSet(), NerdctlLifecycle.RenameAsync, 2),
        .. Container(
            "exec",
            FlagSet.UpToFirstWord().Values("e,env", "u,user", "w,workdir").Switches("d,detach", "i,interactive", "t,tty", "privileged"),
            NerdctlExec.RunAsync, 2),
        .. Container("run", NewContainer.Flags(), NerdctlCreate.RunAsync),
        .. Container("update", new FlagSet().Values("cpus", "m,memory", "memory-swap", "restart"), NerdctlLifecycle.UpdateAsync),
        .. Named(["checkpoint create"], new FlagSet().Values("checkpoint-dir").Switches("leave-running"), 2,
            NerdctlCheckpoints.CreateAsync),
        .. Named(["checkpoint ls", "checkpoint list"], new FlagSet().Values("checkpoint-dir"), 1, NerdctlCheckpoints.ListAsync),
        .. Named(["container prune"], new FlagSet().Switches("f,force"), 0, NerdctlPrune.ContainersAsync),
        .. Named(["system prune"], new FlagSet().Switches("f,force", "a,all", "volumes"), 0, NerdctlPrune.SystemAsync),
    ];

    private static IEnumerable<KeyValuePair<string, NerdctlCommand>> Objects() =>
    [
        .. Named(["history", "image history"], new FlagSet().Values("f,format").Switches("H,human", "no-trunc", "q,quiet"), 1,
            NerdctlObjectDetails.HistoryAsync),
        .. Named(["image inspect"], new FlagSet().Values("f,format", "mode", "platform"), 1, NerdctlObjectDetails.ImagesAsync),
        .. Named(["volume inspect"], new FlagSet().Values("f,format").Switches("s,size"), 1, NerdctlObjectDetails.VolumesAsync),
        .. Named(["network inspect"], new FlagSet().Values("f,format", "mode"), 1, NerdctlObjectDetails.NetworksAsync),
        .. Named(["images", "image ls", "image list"], new FlagSet().Values("format", "f,filter")
            .Switches("a,all", "no-trunc", "q,quiet", "digests", "names"),
            0, NerdctlObjects.ImagesAsync),
        .. Named(["pull", "image pull"], new FlagSet().Values("platform", "unpack").Switches("q,quiet", "all-platforms"), 1,
            NerdctlObjects.PullAsync),
        .. Named(["tag", "image tag"], new FlagSet(), 2, NerdctlObjects.TagAsync),
        .. Named(["image prune"], new FlagSet().Values("filter").Switches("f,force", "a,all"), 0, NerdctlPrune.ImagesAsync),
        .. Named(["volume prune"], new FlagSet().Switches("f,force", "a,all"), 0, NerdctlPrune.VolumesAsync),
        .. Named(["network prune"], new FlagSet().Switches("f,force"), 0, NerdctlPrune.NetworksAsync),
        .. Named(["builder prune"], new FlagSet().Switches("f,force", "a,all"), 0, NerdctlPrune.CacheAsync),
        .. Named(["network create"], new FlagSet().Values("d,driver", "subnet", "gateway", "label").Switches("internal"), 1,
            NerdctlObjects.CreateNetworkAsync),
        .. Named(["network rm", "network remove"], new FlagSet(), 1, NerdctlObjects.RemoveNetworkAsync),
        .. Named(["rmi", "image rm"], new FlagSet().Switches("f,force", "async"), 1, NerdctlObjects.RemoveImageAsync),
        .. Named(["volume ls", "volume list"], new FlagSet().Values("format", "f,filter").Switches("q,quiet", "size"), 0,
            NerdctlObjects.VolumesAsync),
        .. Named(["volume create"], new FlagSet().Values("label"), 1, NerdctlObjects.CreateVolumeAsync),
        .. Named(["volume rm"], new FlagSet().Switches("f,force"), 1, NerdctlObjects.RemoveVolumeAsync),
        .. Named(["network ls", "network list"], new FlagSet().Values("format", "f,filter").Switches("q,quiet"), 0,
            NerdctlObjects.NetworksAsync),
        .. Named(["namespace ls", "namespace list"], new FlagSet().Values("format").Switches("q,quiet"), 0, NerdctlObjects.NamespacesAsync),
    ];

    private static IEnumerable<KeyValuePair<string, NerdctlCommand>> Container(
        string verb, FlagSet flags, Func<NerdctlRun, CancellationToken, Task<int>> runAsync, int least = 1) =>
        Named([verb, $"container {verb}"], flags, least, runAsync);

    private static IEnumerable<KeyValuePair<string, NerdctlCommand>> Named(
        IEnumerable<string> names, FlagSet flags, int least, Func<NerdctlRun, CancellationToken, Task<int>> runAsync) =>
        names.Select(name => KeyValuePair.Create(name, new NerdctlCommand(flags, least, runAsync)));
}
