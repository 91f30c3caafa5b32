using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>The table of podman's commands.</summary>
internal static class PodmanCommands
{
    /// <summary>The words that are followed by another one.</summary>
    public static IReadOnlyList<string> Groups { get; } = ["container", "image", "machine", "network", "pod", "system", "volume"];

    /// <summary>Every command by the words that call it.</summary>
    public static Dictionary<string, PodmanCommand> All() =>
        new([.. Machines(), .. Reading(), .. Acting(), .. Objects(), .. ChangingObjects()]);

    private static IEnumerable<KeyValuePair<string, PodmanCommand>> Machines() =>
    [
        .. Machine(["machine list", "machine ls"], new FlagSet().Values("format").Switches("n,noheading", "q,quiet", "all-providers"),
            PodmanMachineList.RunAsync, 0),
        .. Machine(["machine inspect"], new FlagSet().Values("format"), PodmanMachineInspect.RunAsync, int.MaxValue),
        .. Machine(["machine info"], new FlagSet().Values("f,format"), PodmanMachineInspect.InfoAsync, 0),
        .. Machine(["machine init"], new FlagSet()
            .Values("cpus", "disk-size", "ignition-path", "image", "image-path", "m,memory", "playbook", "s,swap", "timezone", "usb",
                "username", "v,volume", "volume-driver")
            .Switches("now", "rootful", "tls-verify", "user-mode-networking"), PodmanMachineInit.RunAsync, 1),
        .. Machine(["machine set"], new FlagSet().Values("cpus", "disk-size", "m,memory", "usb")
            .Switches("rootful", "user-mode-networking"), PodmanMachineSet.RunAsync, 1),
        .. Machine(["machine start"], new FlagSet().Switches("no-info", "q,quiet"), PodmanMachineLifecycle.StartAsync, 1),
        .. Machine(["machine stop"], new FlagSet(), PodmanMachineLifecycle.StopAsync, 1),
        .. Machine(["machine rm"], new FlagSet().Switches("f,force", "save-ignition", "save-image"), PodmanMachineLifecycle.RemoveAsync, 1),
        .. Machine(["machine ssh"], FlagSet.UpToFirstWord().Values("username"), PodmanMachineSsh.RunAsync, int.MaxValue),
        .. Named(["system connection list", "system connection ls"], new("podman system connection list",
            new FlagSet().Values("f,format").Switches("q,quiet"), PodmanConnections.ListAsync) { NeedsEngine = false }),
        .. Named(["system connection default"], new("podman system connection default", new FlagSet(), PodmanConnections.MakeDefaultAsync)
        {
            NeedsEngine = false, Least = 1, Most = 1,
        }),
    ];

    private static IEnumerable<KeyValuePair<string, PodmanCommand>> Reading() =>
    [
        .. Named(["ps", "container ls", "container list", "container ps"], new("podman ps", new FlagSet()
            .Values("format", "f,filter", "n,last", "sort", "w,watch")
            .Switches("a,all", "external", "l,latest", "no-trunc", "noheading", "ns", "p,pod", "q,quiet", "s,size", "sync"),
            PodmanContainerList.RunAsync) { Most = 0 }),
        .. Named(["inspect", "container inspect"], new("podman inspect", new FlagSet().Values("f,format", "t,type")
            .Switches("l,latest", "s,size"), PodmanInspect.RunAsync) { Least = 1 }),
        .. Named(["stats", "container stats"], new("podman stats", new FlagSet().Values("format", "i,interval")
            .Switches("a,all", "l,latest", "no-reset", "no-stream", "no-trunc"), PodmanStats.RunAsync)),
        .. Named(["events", "system events"], new("podman events", new FlagSet().Values("f,filter", "format", "since", "until")
            .Switches("no-trunc", "stream"), PodmanEvents.RunAsync) { Most = 0 }),
        .. Named(["logs", "container logs"], new("podman logs", new FlagSet().Values("since", "tail", "until")
            .Switches("color", "f,follow", "l,latest", "n,names", "t,timestamps"), PodmanLogs.RunAsync) { Least = 1 }),
        .. Named(["top", "container top"], new("podman top", FlagSet.UpToFirstWord().Switches("l,latest"), PodmanExec.TopAsync)
        {
            Least = 1,
        }),
        .. Named(["version"], new("podman version", new FlagSet().Values("f,format"), PodmanSystem.VersionAsync) { NeedsEngine = false }),
        .. Named(["info", "system info"], new("podman info", new FlagSet().Values("f,format"), PodmanSystem.InfoAsync)),
        .. Named(["system df"], new("podman system df", new FlagSet().Values("format").Switches("v,verbose"), PodmanSystem.DiskUseAsync)),
    ];

    private static IEnumerable<KeyValuePair<string, PodmanCommand>> Acting() =>
    [
        .. Container("start", new FlagSet().Values("detach-keys", "f,filter")
            .Switches("all", "a,attach", "i,interactive", "l,latest", "sig-proxy"), PodmanLifecycle.StartAsync),
        .. Container("stop", new FlagSet().Values("f,filter", "t,time", "cidfile").Switches("a,all", "i,ignore", "l,latest"),
            PodmanLifecycle.StopAsync),
        .. Container("restart", new FlagSet().Values("f,filter", "t,time", "cidfile").Switches("a,all", "l,latest", "running"),
            PodmanLifecycle.RestartAsync),
        .. Container("pause", new FlagSet().Values("f,filter", "cidfile").Switches("a,all", "l,latest"), PodmanLifecycle.PauseAsync),
        .. Container("unpause", new FlagSet().Values("f,filter", "cidfile").Switches("a,all", "l,latest"), PodmanLifecycle.UnpauseAsync),
        .. Container("kill", new FlagSet().Values("s,signal", "cidfile").Switches("a,all", "l,latest"), PodmanLifecycle.KillAsync),
        .. Container("rm", new FlagSet().Values("filter", "t,time", "cidfile")
            .Switches("a,all", "depend", "f,force", "i,ignore", "l,latest", "v,volumes"), PodmanLifecycle.RemoveAsync),
        .. Container("rename", new FlagSet(), PodmanLifecycle.RenameAsync, 2, 2),
        .. Container("exec", FlagSet.UpToFirstWord().Values("detach-keys", "e,env", "env-file", "preserve-fds", "u,user", "w,workdir")
            .Switches("d,detach", "i,interactive", "l,latest", "privileged", "t,tty"), PodmanExec.RunAsync, 2),
        .. Container("run", NewContainer.Flags(), PodmanCreate.RunAsync),
        .. Container("update", new FlagSet().Values("cpus", "m,memory", "memory-swap"), PodmanLifecycle.UpdateAsync, 1, 1),
        .. Named(["container prune"], new("podman container prune", new FlagSet().Values("filter").Switches("f,force"),
            PodmanLifecycle.PruneAsync) { Most = 0 }),
        .. Named(["container checkpoint"], new("podman container checkpoint", new FlagSet().Values("e,export", "c,compress", "create-image")
            .Switches("a,all", "R,leave-running", "tcp-established", "print-stats", "k,keep"), PodmanCheckpoints.CheckpointAsync)),
        .. Named(["container restore"], new("podman container restore", new FlagSet().Values("i,import", "n,name")
            .Switches("a,all", "tcp-established", "print-stats", "k,keep"), PodmanCheckpoints.RestoreAsync)),
    ];

    private static IEnumerable<KeyValuePair<string, PodmanCommand>> Objects() =>
    [
        .. Named(["history", "image history"], new("podman history", new FlagSet().Values("format")
            .Switches("H,human", "no-trunc", "q,quiet"), PodmanObjectDetails.HistoryAsync) { Least = 1, Most = 1 }),
        .. Named(["image inspect"], new("podman image inspect", new FlagSet().Values("f,format"), PodmanObjectDetails.ImagesAsync)
        {
            Least = 1,
        }),
        .. Named(["volume inspect"], new("podman volume inspect", new FlagSet().Values("f,format").Switches("a,all"),
            PodmanObjectDetails.VolumesAsync) { Least = 1 }),
        .. Named(["network inspect"], new("podman network inspect", new FlagSet().Values("f,format"), PodmanObjectDetails.NetworksAsync)
        {
            Least = 1,
        }),
        .. Named(["images", "image ls", "image list"], new("podman images", new FlagSet().Values("f,filter", "format", "sort")
            .Switches("a,all", "digests", "history", "n,noheading", "no-trunc", "q,quiet"), PodmanObjects.ImagesAsync)),
        .. Named(["volume ls", "volume list"], new("podman volume list", new FlagSet().Values("f,filter", "format")
            .Switches("n,noheading", "q,quiet"), PodmanObjects.VolumesAsync) { Most = 0 }),
        .. Named(["network ls", "network list"], new("podman network list", new FlagSet().Values("f,filter", "format")
            .Switches("n,noheading", "no-trunc", "q,quiet"), PodmanObjects.NetworksAsync) { Most = 0 }),
        .. Named(["pod ps", "pod ls", "pod list"], new("podman pod ps", new FlagSet().Values("f,filter", "format", "sort")
            .Switches("ctr-ids", "ctr-names", "ctr-status", "l,latest", "no-trunc", "noheading", "q,quiet"),
            PodmanPods.ListAsync) { Most = 0 }),
    ];

    private static IEnumerable<KeyValuePair<string, PodmanCommand>> ChangingObjects() =>
    [
        .. Named(["pull", "image pull"], new("podman pull", new FlagSet().Values("platform", "arch").Switches("a,all-tags", "q,quiet"),
            PodmanImages.PullAsync) { Least = 1 }),
        .. Named(["tag", "image tag"], new("podman tag", new FlagSet(), PodmanImages.TagAsync) { Least = 2 }),
        .. Named(["rmi", "image rm"], new("podman rmi", new FlagSet().Switches("a,all", "f,force", "i,ignore", "no-prune"),
            PodmanImages.RemoveAsync) { Least = 1 }),
        .. Named(["image prune"], new("podman image prune", new FlagSet().Values("filter").Switches("a,all", "f,force", "external"),
            PodmanImages.PruneAsync) { Most = 0 }),
        .. Named(["volume create"], new("podman volume create", new FlagSet().Values("d,driver", "l,label", "o,opt").Switches("ignore"),
            PodmanVolumes.CreateAsync) { Most = 1 }),
        .. Named(["volume rm"], new("podman volume rm", new FlagSet().Values("t,time").Switches("a,all", "f,force"),
            PodmanVolumes.RemoveAsync) { Least = 1 }),
        .. Named(["volume prune"], new("podman volume prune", new FlagSet().Values("filter").Switches("f,force"),
            PodmanVolumes.PruneAsync) { Most = 0 }),
        .. Named(["network create"], new("podman network create",
            new FlagSet().Values("d,driver", "subnet", "gateway", "label", "o,opt").Switches("internal", "ipv6", "disable-dns", "ignore"),
            PodmanNetworks.CreateAsync) { Least = 1, Most = 1 }),
        .. Named(["network rm"], new("podman network rm", new FlagSet().Values("t,time").Switches("f,force"),
            PodmanNetworks.RemoveAsync) { Least = 1 }),
        .. Named(["network prune"], new("podman network prune", new FlagSet().Values("filter").Switches("f,force"),
            PodmanNetworks.PruneAsync) { Most = 0 }),
    ];

    private static IEnumerable<KeyValuePair<string, PodmanCommand>> Machine(
        IReadOnlyList<string> names, FlagSet flags, Func<PodmanRun, CancellationToken, Task<int>> runAsync, int most) =>
        Named(names, new($"podman {names[0]}", flags, runAsync) { NeedsEngine = false, Most = most });

    private static IEnumerable<KeyValuePair<string, PodmanCommand>> Container(
        string verb, FlagSet flags, Func<PodmanRun, CancellationToken, Task<int>> runAsync, int least = 1, int most = int.MaxValue) =>
        Named([verb, $"container {verb}"], new($"podman {verb}", flags, runAsync) { Least = least, Most = most });

    private static IEnumerable<KeyValuePair<string, PodmanCommand>> Named(IEnumerable<string> names, PodmanCommand command) =>
        names.Select(name => KeyValuePair.Create(name, command));
}
