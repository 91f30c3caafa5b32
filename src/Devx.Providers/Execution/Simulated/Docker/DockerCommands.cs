using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary>The table of docker's commands.</summary>
internal static class DockerCommands
{
    /// <summary>The words that are followed by another one.</summary>
    public static IReadOnlyList<string> Groups { get; } =
        ["builder", "checkpoint", "container", "context", "desktop", "image", "network", "system", "volume"];

    /// <summary>Every command by the words that call it.</summary>
    public static Dictionary<string, DockerCommand> All() => new(
    [
        .. Reading(), .. Acting(), .. Objects(), .. ChangingObjects(), .. Contexts(), .. Desktop(),
    ]);

    private static IEnumerable<KeyValuePair<string, DockerCommand>> Reading() =>
    [
        .. Named(["ps", "container ls", "container list", "container ps"], new("docker ps", "",
            new FlagSet().Values("format", "f,filter", "n,last").Switches("a,all", "no-trunc", "q,quiet", "s,size", "l,latest"),
            DockerContainerList.RunAsync)),
        .. Named(["inspect", "container inspect"], new("docker inspect", "NAME|ID [NAME|ID...]",
            new FlagSet().Values("f,format", "type").Switches("s,size"), DockerInspect.RunAsync) { Least = 1 }),
        .. Named(["stats", "container stats"], new("docker stats", "[CONTAINER...]",
            new FlagSet().Values("format").Switches("a,all", "no-stream", "no-trunc"), DockerStats.RunAsync)),
        .. Named(["events", "system events"], new("docker events", "",
            new FlagSet().Values("f,filter", "format", "since", "until"), DockerEvents.RunAsync)),
        .. Named(["logs", "container logs"], new("docker logs", "CONTAINER",
            new FlagSet().Values("since", "until", "n,tail").Switches("f,follow", "t,timestamps", "details"),
            DockerLogs.RunAsync) { Least = 1 }),
        .. Named(["top", "container top"], new("docker top", "CONTAINER [ps OPTIONS]", new FlagSet(), DockerTop.RunAsync) { Least = 1 }),
        .. Named(["version"], new("docker version", "", new FlagSet().Values("f,format"), DockerSystem.VersionAsync)
        {
            NeedsEngine = false,
        }),
        .. Named(["info", "system info"], new("docker info", "", new FlagSet().Values("f,format"), DockerSystem.InfoAsync)
        {
            NeedsEngine = false,
        }),
        .. Named(["system df"], new("docker system df", "", new FlagSet().Values("format").Switches("v,verbose"),
            DockerSystem.DiskUseAsync)),
    ];

    private static IEnumerable<KeyValuePair<string, DockerCommand>> Acting() =>
    [
        .. Container("start", "CONTAINER [CONTAINER...]", new FlagSet().Values("checkpoint", "checkpoint-dir", "detach-keys")
            .Switches("a,attach", "i,interactive"), DockerLifecycle.StartAsync),
        .. Container("stop", "CONTAINER [CONTAINER...]", new FlagSet().Values("s,signal", "t,time", "timeout"), DockerLifecycle.StopAsync),
        .. Container("restart", "CONTAINER [CONTAINER...]", new FlagSet().Values("s,signal", "t,time", "timeout"),
            DockerLifecycle.RestartAsync),
        .. Container("pause", "CONTAINER [CONTAINER...]", new FlagSet(), DockerLifecycle.PauseAsync),
        .. Container("unpause", "CONTAINER [CONTAINER...]", new FlagSet(), DockerLifecycle.UnpauseAsync),
        .. Container("kill", "CONTAINER [CONTAINER...]", new FlagSet().Values("s,signal"), DockerLifecycle.KillAsync),
        .. Container("rm", "CONTAINER [CONTAINER...]", new FlagSet().Switches("f,force", "l,link", "v,volumes"),
            DockerLifecycle.RemoveAsync),
        .. Container("rename", "CONTAINER NEW_NAME", new FlagSet(), DockerLifecycle.RenameAsync, 2),
        .. Container("exec", "CONTAINER COMMAND [ARG...]", FlagSet.UpToFirstWord()
            .Values("detach-keys", "e,env", "env-file", "u,user", "w,workdir")
            .Switches("d,detach", "i,interactive", "privileged", "t,tty"), DockerExec.RunAsync, 2),
        .. Container("run", "IMAGE [COMMAND] [ARG...]", NewContainer.Flags(), DockerCreate.RunAsync),
        .. Container("update", "CONTAINER [CONTAINER...]", new FlagSet().Values("cpus", "m,memory", "memory-swap", "restart"),
            DockerLifecycle.UpdateAsync),
        .. Named(["checkpoint create"], new("docker checkpoint create", "CONTAINER CHECKPOINT",
            new FlagSet().Values("checkpoint-dir").Switches("leave-running"), DockerCheckpoints.CreateAsync) { Least = 2 }),
        .. Named(["checkpoint ls", "checkpoint list"], new("docker checkpoint ls", "CONTAINER",
            new FlagSet().Values("checkpoint-dir"), DockerCheckpoints.ListAsync) { Least = 1 }),
        .. Named(["container prune"], new("docker container prune", "", new FlagSet().Values("filter").Switches("f,force"),
            DockerLifecycle.PruneAsync)),
    ];

    private static IEnumerable<KeyValuePair<string, DockerCommand>> Objects() =>
    [
        .. Named(["history", "image history"], new("docker history", "IMAGE",
            new FlagSet().Values("format", "platform").Switches("H,human", "no-trunc", "q,quiet"), DockerImageDetails.HistoryAsync)
        {
            Least = 1,
        }),
        .. Named(["image inspect"], new("docker image inspect", "IMAGE [IMAGE...]", new FlagSet().Values("f,format", "platform"),
            DockerImageDetails.InspectAsync) { Least = 1 }),
        .. Named(["images", "image ls", "image list"], new("docker images", "[REPOSITORY[:TAG]]",
            new FlagSet().Values("f,filter", "format").Switches("a,all", "digests", "no-trunc", "q,quiet", "tree"),
            DockerObjects.ImagesAsync)),
        .. Named(["volume ls", "volume list"], new("docker volume ls", "",
            new FlagSet().Values("f,filter", "format").Switches("q,quiet", "cluster"), DockerObjects.VolumesAsync)),
        .. Named(["volume inspect"], new("docker volume inspect", "VOLUME [VOLUME...]", new FlagSet().Values("f,format"),
            DockerObjects.InspectVolumesAsync) { Least = 1 }),
        .. Named(["network ls", "network list"], new("docker network ls", "",
            new FlagSet().Values("f,filter", "format").Switches("q,quiet", "no-trunc"), DockerObjects.NetworksAsync)),
        .. Named(["network inspect"], new("docker network inspect", "NETWORK [NETWORK...]",
            new FlagSet().Values("f,format").Switches("v,verbose"), DockerObjects.InspectNetworksAsync) { Least = 1 }),
    ];

    private static IEnumerable<KeyValuePair<string, DockerCommand>> ChangingObjects() =>
    [
        .. Named(["pull", "image pull"], new("docker pull", "NAME[:TAG|@DIGEST]",
            new FlagSet().Values("platform").Switches("a,all-tags", "q,quiet"), DockerImages.PullAsync) { Least = 1 }),
        .. Named(["tag", "image tag"], new("docker tag", "SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]", new FlagSet(), DockerImages.TagAsync)
        {
            Least = 2,
        }),
        .. Named(["rmi", "image rm", "image remove"], new("docker rmi", "IMAGE [IMAGE...]",
            new FlagSet().Switches("f,force", "no-prune"), DockerImages.RemoveAsync) { Least = 1 }),
        .. Named(["image prune"], new("docker image prune", "", new FlagSet().Values("filter").Switches("a,all", "f,force"),
            DockerImages.PruneAsync)),
        .. Named(["volume create"], new("docker volume create", "[VOLUME]",
            new FlagSet().Values("d,driver", "label", "o,opt", "name"), DockerVolumes.CreateAsync)),
        .. Named(["volume rm", "volume remove"], new("docker volume rm", "VOLUME [VOLUME...]", new FlagSet().Switches("f,force"),
            DockerVolumes.RemoveAsync) { Least = 1 }),
        .. Named(["volume prune"], new("docker volume prune", "", new FlagSet().Values("filter").Switches("a,all", "f,force"),
            DockerPrune.VolumesAsync)),
        .. Named(["network create"], new("docker network create", "NETWORK",
            new FlagSet().Values("d,driver", "subnet", "gateway", "label", "o,opt").Switches("internal", "attachable", "ipv6"),
            DockerNetworks.CreateAsync) { Least = 1 }),
        .. Named(["network rm", "network remove"], new("docker network rm", "NETWORK [NETWORK...]", new FlagSet().Switches("f,force"),
            DockerNetworks.RemoveAsync) { Least = 1 }),
        .. Named(["network prune"], new("docker network prune", "", new FlagSet().Values("filter").Switches("f,force"),
            DockerPrune.NetworksAsync)),
        .. Named(["builder prune"], new("docker builder prune", "", new FlagSet().Values("filter").Switches("a,all", "f,force"),
            DockerPrune.CacheAsync)),
    ];

    private static IEnumerable<KeyValuePair<string, DockerCommand>> Contexts() =>
    [
        .. Named(["context ls", "context list"], new("docker context ls", "", new FlagSet().Values("format").Switches("q,quiet"),
            DockerContextCommands.ListAsync) { NeedsEngine = false }),
        .. Named(["context show"], new("docker context show", "", new FlagSet(), DockerContextCommands.ShowAsync) { NeedsEngine = false }),
        .. Named(["context use"], new("docker context use", "CONTEXT", new FlagSet(), DockerContextCommands.UseAsync)
        {
            NeedsEngine = false, Least = 1,
        }),
        .. Named(["context inspect"], new("docker context inspect", "[CONTEXT] [CONTEXT...]", new FlagSet().Values("f,format"),
            DockerContextCommands.InspectAsync) { NeedsEngine = false }),
        .. Named(["context create"], new("docker context create", "CONTEXT", new FlagSet().Values("description", "docker", "from"),
            DockerContextCommands.CreateAsync) { NeedsEngine = false, Least = 1 }),
        .. Named(["context rm", "context remove"], new("docker context rm", "CONTEXT [CONTEXT...]", new FlagSet().Switches("f,force"),
            DockerContextCommands.RemoveAsync) { NeedsEngine = false, Least = 1 }),
    ];

    private static IEnumerable<KeyValuePair<string, DockerCommand>> Desktop() =>
    [
        .. Named(["desktop status"], new("docker desktop status", "", new FlagSet().Values("format"), DockerDesktop.StatusAsync)
        {
            NeedsEngine = false,
        }),
        .. Named(["desktop start"], new("docker desktop start", "", new FlagSet().Values("timeout").Switches("d,detach"),
            DockerDesktop.StartAsync) { NeedsEngine = false }),
        .. Named(["desktop stop"], new("docker desktop stop", "", new FlagSet().Values("timeout").Switches("d,detach", "f,force"),
            DockerDesktop.StopAsync) { NeedsEngine = false }),
        .. Named(["desktop version"], new("docker desktop version", "", new FlagSet().Values("format"), DockerDesktop.VersionAsync)
        {
            NeedsEngine = false,
        }),
    ];

    private static IEnumerable<KeyValuePair<string, DockerCommand>> Container(
        string verb, string operands, FlagSet flags, Func<DockerRun, CancellationToken, Task<int>> runAsync, int least = 1) =>
        Named([verb, $"container {verb}"], new($"docker {verb}", operands, flags, runAsync) { Least = least });

    private static IEnumerable<KeyValuePair<string, DockerCommand>> Named(IEnumerable<string> names, DockerCommand command) =>
        names.Select(name => KeyValuePair.Create(name, command));
}
