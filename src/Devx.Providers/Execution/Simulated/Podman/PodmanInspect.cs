using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary><c>podman inspect</c> of containers.</summary>
internal static class PodmanInspect
{
    private const string Storage = "/home/core/.local/share/containers/storage";
    private const string RunStorage = "/run/user/1000/containers/overlay-containers";

    /// <summary>Runs it: prints what was found, and complains about what was not.</summary>
    public static Task<int> RunAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        JsonObject[] found = [.. run.Arguments.Words.Select(run.Find).OfType<SimulatedContainer>()
            .Select(container => Details(run.Engine, container))];
        string? format = run.Arguments.Value("format");
        if (format is null or "json")
        {
            run.Process.WriteLine(GoJson.Indented(new JsonArray([.. found]), 5));
        }
        else if (run.PrintTemplate(format, found) is var exitCode and not 0)
        {
            return Task.FromResult(exitCode);
        }

        return Task.FromResult(run.Arguments.Words.Where(name => run.Find(name) is null)
            .Aggregate(0, (_, name) => run.Fail($"no such object: \"{name}\"")));
    }

    private static JsonObject Details(SimulatedEngine engine, SimulatedContainer container)
    {
        JsonObject details = PodmanShapes.Inspect();
        string folder = $"{RunStorage}/{container.Id}/userdata";
        details["Id"] = container.Id;
        details["Created"] = GoJson.Time(container.CreatedAt);
        details["Path"] = container.Command.FirstOrDefault("");
        details["Args"] = GoJson.Texts(container.Command.Skip(1));
        details["State"] = State(container);
        details["Image"] = engine.FindImage(container.Image)?.Id ?? SimulatedId.Of(container.Image);
        details["ImageDigest"] = "sha256:" + SimulatedId.Of(container.Image, "digest");
        details["ImageName"] = container.Image;
        details["Pod"] = container.Pod is null ? "" : PodmanPods.IdOf(container.Pod);
        details["ResolvConfPath"] = $"{folder}/resolv.conf";
        details["HostnamePath"] = $"{folder}/hostname";
        details["HostsPath"] = $"{folder}/hosts";
        details["StaticDir"] = $"{Storage}/overlay-containers/{container.Id}/userdata";
        details["OCIConfigPath"] = $"{Storage}/overlay-containers/{container.Id}/userdata/config.json";
        details["ConmonPidFile"] = $"{folder}/conmon.pid";
        details["PidFile"] = $"{folder}/pidfile";
        details["Name"] = container.Name;
        details["RestartCount"] = container.RestartCount;
        details["GraphDriver"] = GraphDriver(container);
        details["Mounts"] = new JsonArray([.. container.Volumes.Select(volume => Mount(volume.Key, volume.Value))]);
        details["NetworkSettings"] = Network(engine, container);
        details["Config"] = Config(container);
        if (details["HostConfig"] is JsonObject hostConfig)
        {
            hostConfig["Binds"] = GoJson.Texts(
                container.Volumes.Select(volume => $"{volume.Key}:{volume.Value}:rw,rprivate,nosuid,nodev,rbind"));
            hostConfig["PortBindings"] = Bindings(container);
            hostConfig["RestartPolicy"] = new JsonObject { ["Name"] = container.RestartPolicy, ["MaximumRetryCount"] = 0 };
            hostConfig["Memory"] = container.MemoryLimit;
            hostConfig["NanoCpus"] = (long)(container.CpuLimit * 1e9);
            hostConfig["AutoRemove"] = container.IsRemovedAtEnd;
        }

        return details;
    }

    /// <summary>Podman says that it is checkpointed only where it is.</summary>
    private static JsonObject State(SimulatedContainer container)
    {
        JsonObject state = PlainState(container);
        if (container.CheckpointedAt is { } at)
        {
            state["Checkpointed"] = true;
            state["CheckpointedAt"] = GoJson.Time(at);
        }

        return state;
    }

    private static JsonObject PlainState(SimulatedContainer container) => new()
    {
        ["OciVersion"] = "1.2.0",
        ["Status"] = PodmanContainerJson.State(container),
        ["Running"] = container.IsAlive,
        ["Paused"] = container.State == SimulatedContainerState.Paused,
        ["Restarting"] = false,
        ["OOMKilled"] = false,
        ["Dead"] = false,
        ["Pid"] = container.IsAlive ? container.ProcessId : 0,
        ["ConmonPid"] = container.IsAlive ? container.ProcessId - 2 : 0,
        ["ExitCode"] = container.ExitCode,
        ["Error"] = "",
        ["StartedAt"] = GoJson.Time(container.StartedAt),
        ["FinishedAt"] = GoJson.Time(container.FinishedAt),
        ["Health"] = new JsonObject
        {
            ["Status"] = container.Health == SimulatedHealth.None ? "" : container.Health.ToString().ToLowerInvariant(),
            ["FailingStreak"] = 0,
            ["Log"] = null,
        },
        ["CgroupPath"] = $"/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-{container.Id}.scope",
        ["CheckpointedAt"] = GoJson.Never,
        ["RestoredAt"] = GoJson.Never,
    };

    private static JsonObject GraphDriver(SimulatedContainer container)
    {
        string layer = $"{Storage}/overlay/{SimulatedId.Of(container.Id)}";
        return new JsonObject
        {
            ["Name"] = "overlay",
            ["Data"] = new JsonObject
            {
                ["LowerDir"] = $"{Storage}/overlay/{SimulatedId.Of(container.Image)}/diff",
                ["MergedDir"] = $"{layer}/merged",
                ["UpperDir"] = $"{layer}/diff",
                ["WorkDir"] = $"{layer}/work",
            },
        };
    }

    private static JsonObject Mount(string volume, string place) => new()
    {
        ["Type"] = "volume",
        ["Name"] = volume,
        ["Source"] = PodmanObjects.Mountpoint(volume),
        ["Destination"] = place,
        ["Driver"] = "local",
        ["Mode"] = "",
        ["Options"] = GoJson.Texts(["nosuid", "nodev", "rbind"]),
        ["RW"] = true,
        ["Propagation"] = "rprivate",
    };

    private static JsonObject Network(SimulatedEngine engine, SimulatedContainer container)
    {
        JsonObject settings = Endpoint(engine, container);
        settings["Bridge"] = "";
        settings["SandboxID"] = "";
        settings["HairpinMode"] = false;
        settings["LinkLocalIPv6Address"] = "";
        settings["LinkLocalIPv6PrefixLen"] = 0;
        settings["Ports"] = Bindings(container);
        settings["SandboxKey"] = container.IsAlive ? $"/run/user/1000/netns/netns-{SimulatedId.Of(container.Id, "netns")[..8]}" : "";
        JsonObject network = Endpoint(engine, container);
        network["NetworkID"] = SimulatedId.Of("podman");
        network["DriverOpts"] = null;
        network["IPAMConfig"] = null;
        network["Links"] = null;
        network["Aliases"] = GoJson.Texts([container.Id[..12]]);
        settings["Networks"] = new JsonObject { [PodmanContainerJson.NetworkOf(container)] = network };
        return settings;
    }

    private static JsonObject Endpoint(SimulatedEngine engine, SimulatedContainer container) => new()
    {
        ["EndpointID"] = "",
        ["Gateway"] = container.IsAlive ? "10.88.0.1" : "",
        ["IPAddress"] = container.IsAlive ? $"10.88.0.{2 + engine.Containers.IndexOf(container)}" : "",
        ["IPPrefixLen"] = container.IsAlive ? 16 : 0,
        ["IPv6Gateway"] = "",
        ["GlobalIPv6Address"] = "",
        ["GlobalIPv6PrefixLen"] = 0,
        ["MacAddress"] = container.IsAlive
            ? $"72:{container.Id[..2]}:{container.Id[2..4]}:{container.Id[4..6]}:{container.Id[6..8]}:0a"
            : "",
    };

    private static JsonObject Config(SimulatedContainer container)
    {
        JsonObject config = PodmanShapes.Config();
        config["Hostname"] = container.Id[..12];
        config["Env"] = GoJson.Texts(
        [
            "container=podman", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root",
            $"HOSTNAME={container.Id[..12]}",
        ]);
        config["Cmd"] = GoJson.Texts(container.Command);
        config["Image"] = container.Image;
        config["Labels"] = container.Labels.Count == 0 ? null : GoJson.Map(container.Labels);
        config["CreateCommand"] = GoJson.Texts(
            ["podman", "run", "--detach", "--name", container.Name, container.Image, .. container.Command]);
        var exposed = new JsonObject();
        foreach (SimulatedPort port in container.Ports)
        {
            exposed[$"{port.ContainerPort}/{port.Protocol}"] = new JsonObject();
        }

        config["ExposedPorts"] = exposed;
        return config;
    }

    private static JsonObject Bindings(SimulatedContainer container)
    {
        var bindings = new JsonObject();
        foreach (SimulatedPort port in container.Ports.Where(port => port.HostPort is not null))
        {
            bindings[$"{port.ContainerPort}/{port.Protocol}"] =
                new JsonArray(new JsonObject { ["HostIp"] = port.HostAddress, ["HostPort"] = $"{port.HostPort}" });
        }

        return bindings;
    }
}
