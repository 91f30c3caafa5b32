using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary><c>docker inspect</c> of containers.</summary>
internal static class DockerInspect
{
    /// <summary>Runs it.</summary>
    public static Task<int> RunAsync(DockerRun run, CancellationToken cancellationToken) => Task.FromResult(Print(
        run,
        name => run.Find(name) is { } container ? Details(run.Engine, container) : null,
        name => $"Error: No such object: {name}"));

    /// <summary>Prints what was found as one list, and complains about what was not.</summary>
    public static int Print(DockerRun run, Func<string, JsonObject?> find, Func<string, string> complain)
    {
        string[] missing = [.. run.Arguments.Words.Where(name => find(name) is null)];
        JsonObject[] found = [.. run.Arguments.Words.Select(find).OfType<JsonObject>()];
        string? format = run.Arguments.Value("format");
        if (format is null or "json")
        {
            run.Process.WriteLine(format is null ? GoJson.Indented(new JsonArray([.. found]), 4) : GoJson.Line(new JsonArray([.. found])));
        }
        else
        {
            foreach (JsonObject item in found)
            {
                run.PrintObject(item, () => "");
            }
        }

        return missing.Aggregate(0, (_, name) => run.Process.Fail(1, complain(name)));
    }

    /// <summary>The address of a running container in its network.</summary>
    public static string Address(SimulatedEngine engine, SimulatedContainer container) =>
        $"172.18.0.{2 + engine.Containers.IndexOf(container)}";

    /// <summary>Its hardware address.</summary>
    public static string Mac(SimulatedContainer container) =>
        "66:" + string.Join(':', Enumerable.Range(1, 5).Select(part => container.Id.Substring(part * 2, 2)));

    private static JsonObject Details(SimulatedEngine engine, SimulatedContainer container)
    {
        JsonObject details = DockerShapes.Inspect();
        string folder = $"/var/lib/docker/containers/{container.Id}";
        details["Id"] = container.Id;
        details["Created"] = GoJson.Time(container.CreatedAt);
        details["Path"] = container.Command.FirstOrDefault("");
        details["Args"] = GoJson.Texts(container.Command.Skip(1));
        details["State"] = State(container);
        details["Image"] = "sha256:" + ImageId(engine, container);
        details["ResolvConfPath"] = $"{folder}/resolv.conf";
        details["HostnamePath"] = $"{folder}/hostname";
        details["HostsPath"] = $"{folder}/hosts";
        details["LogPath"] = $"{folder}/{container.Id}-json.log";
        details["Name"] = $"/{container.Name}";
        details["RestartCount"] = container.RestartCount;
        details["GraphDriver"] = GraphDriver(container);
        details["Mounts"] = new JsonArray([.. container.Volumes.Select(volume => Mount(volume.Key, volume.Value))]);
        details["Config"] = Config(container);
        details["NetworkSettings"] = NetworkSettings(engine, container);
        if (details["HostConfig"] is JsonObject hostConfig)
        {
            hostConfig["Binds"] = GoJson.Texts(container.Volumes.Select(volume => $"{volume.Key}:{volume.Value}"));
            hostConfig["NetworkMode"] = container.Network;
            hostConfig["PortBindings"] = Bindings(container);
            hostConfig["RestartPolicy"] = new JsonObject { ["Name"] = container.RestartPolicy, ["MaximumRetryCount"] = 0 };
            hostConfig["Memory"] = container.MemoryLimit;
            hostConfig["NanoCpus"] = (long)(container.CpuLimit * 1e9);
            hostConfig["AutoRemove"] = container.IsRemovedAtEnd;
        }

        return details;
    }

    private static JsonObject State(SimulatedContainer container)
    {
        var state = new JsonObject
        {
            ["Status"] = DockerContainerRow.State(container),
            ["Running"] = container.IsAlive || container.State == SimulatedContainerState.Restarting,
            ["Paused"] = container.State == SimulatedContainerState.Paused,
            ["Restarting"] = container.State == SimulatedContainerState.Restarting,
            ["OOMKilled"] = false,
            ["Dead"] = false,
            ["Pid"] = container.IsAlive ? container.ProcessId : 0,
            ["ExitCode"] = container.ExitCode,
            ["Error"] = "",
            ["StartedAt"] = GoJson.Time(container.StartedAt),
            ["FinishedAt"] = GoJson.Time(container.FinishedAt),
        };
        if (container.Health != SimulatedHealth.None)
        {
            state["Health"] = Health(container);
        }

        return state;
    }

    private static JsonObject Health(SimulatedContainer container) => new()
    {
        ["Status"] = DockerContainerRow.Health(container.Health),
        ["FailingStreak"] = container.Health == SimulatedHealth.Unhealthy ? 3 : 0,
        ["Log"] = new JsonArray(new JsonObject
        {
            ["Start"] = GoJson.Time(container.StartedAt),
            ["End"] = GoJson.Time(container.StartedAt),
            ["ExitCode"] = container.Health == SimulatedHealth.Unhealthy ? 1 : 0,
            ["Output"] = "",
        }),
    };

    private static JsonObject GraphDriver(SimulatedContainer container)
    {
        string layer = $"/var/lib/docker/overlay2/{SimulatedId.Of(container.Id)}";
        return new JsonObject
        {
            ["Data"] = new JsonObject
            {
                ["ID"] = container.Id,
                ["LowerDir"] = $"{layer}-init/diff",
                ["MergedDir"] = $"{layer}/merged",
                ["UpperDir"] = $"{layer}/diff",
                ["WorkDir"] = $"{layer}/work",
            },
            ["Name"] = "overlay2",
        };
    }

    private static JsonObject Mount(string volume, string place) => new()
    {
        ["Type"] = "volume",
        ["Name"] = volume,
        ["Source"] = DockerObjects.Mountpoint(volume),
        ["Destination"] = place,
        ["Driver"] = "local",
        ["Mode"] = "z",
        ["RW"] = true,
        ["Propagation"] = "",
    };

    private static JsonObject Config(SimulatedContainer container)
    {
        var config = new JsonObject { ["Hostname"] = container.Id[..12], ["Domainname"] = "", ["User"] = "" };
        foreach (string stream in (string[])["AttachStdin", "AttachStdout", "AttachStderr"])
        {
            config[stream] = false;
        }

        var exposed = new JsonObject();
        foreach (SimulatedPort port in container.Ports)
        {
            exposed[$"{port.ContainerPort}/{port.Protocol}"] = new JsonObject();
        }

        config["ExposedPorts"] = exposed;
        config["Tty"] = false;
        config["OpenStdin"] = false;
        config["StdinOnce"] = false;
        config["Env"] = GoJson.Texts(["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"]);
        config["Cmd"] = GoJson.Texts(container.Command);
        if (container.Health != SimulatedHealth.None)
        {
            config["Healthcheck"] = new JsonObject { ["Test"] = GoJson.Texts(["CMD-SHELL", "true"]), ["Interval"] = 30_000_000_000 };
        }

        config["Image"] = container.Image;
        config["Volumes"] = null;
        config["WorkingDir"] = "";
        config["Entrypoint"] = null;
        config["OnBuild"] = null;
        config["Labels"] = GoJson.Map(container.Labels);
        return config;
    }

    private static JsonObject Bindings(SimulatedContainer container)
    {
        var bindings = new JsonObject();
        foreach (SimulatedPort port in container.Ports.Where(port => port.HostPort is not null))
        {
            bindings[$"{port.ContainerPort}/{port.Protocol}"] = new JsonArray(new JsonObject
            {
                ["HostIp"] = port.HostAddress == "0.0.0.0" ? "" : port.HostAddress,
                ["HostPort"] = $"{port.HostPort}",
            });
        }

        return bindings;
    }

    private static JsonObject NetworkSettings(SimulatedEngine engine, SimulatedContainer container)
    {
        string id = SimulatedId.Of(container.Id, "sandbox");
        var settings = new JsonObject { ["Bridge"] = "", ["SandboxID"] = id, ["SandboxKey"] = $"/var/run/docker/netns/{id[..12]}" };
        settings["Ports"] = container.IsAlive ? Published(container) : new JsonObject();
        settings["HairpinMode"] = false;
        settings["LinkLocalIPv6Address"] = "";
        settings["LinkLocalIPv6PrefixLen"] = 0;
        settings["SecondaryIPAddresses"] = null;
        settings["SecondaryIPv6Addresses"] = null;
        settings["EndpointID"] = "";
        settings["Gateway"] = "";
        settings["GlobalIPv6Address"] = "";
        settings["GlobalIPv6PrefixLen"] = 0;
        settings["IPAddress"] = "";
        settings["IPPrefixLen"] = 0;
        settings["IPv6Gateway"] = "";
        settings["MacAddress"] = "";
        settings["Networks"] = new JsonObject { [container.Network] = Endpoint(engine, container) };
        return settings;
    }

    private static JsonObject Published(SimulatedContainer container)
    {
        var published = new JsonObject();
        foreach (SimulatedPort port in container.Ports)
        {
            string[] addresses = port.HostAddress == "0.0.0.0" ? ["0.0.0.0", "::"] : [port.HostAddress];
            JsonObject[] places =
                [.. addresses.Select(address => new JsonObject { ["HostIp"] = address, ["HostPort"] = $"{port.HostPort}" })];
            published[$"{port.ContainerPort}/{port.Protocol}"] = port.HostPort is null ? null : new JsonArray([.. places]);
        }

        return published;
    }

    private static JsonObject Endpoint(SimulatedEngine engine, SimulatedContainer container) => new()
    {
        ["IPAMConfig"] = null,
        ["Links"] = null,
        ["Aliases"] = null,
        ["MacAddress"] = container.IsAlive ? Mac(container) : "",
        ["DriverOpts"] = null,
        ["GwPriority"] = 0,
        ["NetworkID"] = engine.Networks.FirstOrDefault(network => network.Name == container.Network)?.Id ?? "",
        ["EndpointID"] = container.IsAlive ? SimulatedId.Of(container.Id, "endpoint") : "",
        ["Gateway"] = container.IsAlive ? "172.18.0.1" : "",
        ["IPAddress"] = container.IsAlive ? Address(engine, container) : "",
        ["IPPrefixLen"] = container.IsAlive ? 16 : 0,
        ["IPv6Gateway"] = "",
        ["GlobalIPv6Address"] = "",
        ["GlobalIPv6PrefixLen"] = 0,
        ["DNSNames"] = GoJson.Texts([container.Name, container.Id[..12]]),
    };

    private static string ImageId(SimulatedEngine engine, SimulatedContainer container) =>
        engine.FindImage(container.Image)?.Id ?? SimulatedId.Of(container.Image);
}
