using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary>
/// <c>nerdctl inspect</c> of containers: the part of docker's description that nerdctl has, and no slash before the name.
/// </summary>
internal static class NerdctlInspect
{
    /// <summary>Runs it.</summary>
    public static Task<int> RunAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        string[] missing = [.. run.Words.Where(name => run.Find(name) is null)];
        JsonObject[] found = [.. run.Words.Select(run.Find).OfType<SimulatedContainer>().Select(container => Details(run, container))];
        if (run.Arguments.Value("format") is null)
        {
            run.Process.WriteLine(GoJson.Indented(new JsonArray([.. found]), 4));
        }
        else
        {
            run.PrintRows(found);
        }

        return Task.FromResult(missing.Length == 0
            ? 0
            : run.Fatal($"{missing.Length} errors:\n{string.Join('\n', missing.Select(name => $"no such object: {name}"))}"));
    }

    private static JsonObject Details(NerdctlRun run, SimulatedContainer container)
    {
        string folder = $"/var/lib/nerdctl/1935db59/containers/{NerdctlRun.DefaultNamespace}/{container.Id}";
        return new JsonObject
        {
            ["Id"] = container.Id,
            ["Created"] = GoJson.Time(container.CreatedAt),
            ["Path"] = container.Command.FirstOrDefault(""),
            ["Args"] = GoJson.Texts(container.Command.Skip(1)),
            ["State"] = State(container),
            ["Image"] = container.Image,
            ["ResolvConfPath"] = $"{folder}/resolv.conf",
            ["HostnamePath"] = $"{folder}/hostname",
            ["HostsPath"] = $"{folder}/hosts",
            ["LogPath"] = $"{folder}/{container.Id}-json.log",
            ["Name"] = container.Name,
            ["RestartCount"] = container.RestartCount,
            ["Driver"] = "overlayfs",
            ["Platform"] = "linux",
            ["AppArmorProfile"] = "nerdctl-default",
            ["HostConfig"] = new JsonObject
            {
                ["Memory"] = container.MemoryLimit,
                ["CpuQuota"] = 0,
                ["RestartPolicy"] = new JsonObject { ["Name"] = container.RestartPolicy, ["MaximumRetryCount"] = 0 },
            },
            ["Mounts"] = new JsonArray([.. container.Volumes.Select(volume => Mount(volume.Key, volume.Value))]),
            ["Config"] = new JsonObject
            {
                ["Hostname"] = container.Id[..12],
                ["User"] = "",
                ["Env"] = GoJson.Texts([$"HOSTNAME={container.Id[..12]}"]),
                ["Cmd"] = GoJson.Texts(container.Command),
                ["Image"] = container.Image,
                ["WorkingDir"] = "/",
                ["Labels"] = GoJson.Map(NerdctlList.Labels(container)),
            },
            ["NetworkSettings"] = Network(run, container),
        };
    }

    private static JsonObject State(SimulatedContainer container) => new()
    {
        ["Status"] = container.State switch
        {
            SimulatedContainerState.Created => "created",
            SimulatedContainerState.Running => "running",
            SimulatedContainerState.Paused => "paused",
            SimulatedContainerState.Restarting => "restarting",
            SimulatedContainerState.Exited => "exited",
        },
        ["Running"] = container.State == SimulatedContainerState.Running,
        ["Paused"] = container.State == SimulatedContainerState.Paused,
        ["Restarting"] = container.State == SimulatedContainerState.Restarting,
        ["Pid"] = container.IsAlive ? container.ProcessId : 0,
        ["ExitCode"] = container.ExitCode,
        ["Error"] = "",
        ["StartedAt"] = container.StartedAt is { } start ? GoJson.Time(start) : "",
        ["FinishedAt"] = GoJson.Time(container.FinishedAt),
    };

    private static JsonObject Mount(string volume, string place) => new()
    {
        ["Type"] = "volume",
        ["Name"] = volume,
        ["Source"] = $"/var/lib/nerdctl/1935db59/volumes/default/{volume}/_data",
        ["Destination"] = place,
        ["Driver"] = "local",
        ["Mode"] = "",
        ["RW"] = true,
        ["Propagation"] = "",
    };

    private static JsonObject Network(NerdctlRun run, SimulatedContainer container)
    {
        var ports = new JsonObject();
        foreach (SimulatedPort port in container.Ports.Where(port => port.HostPort is not null))
        {
            ports[$"{port.ContainerPort}/{port.Protocol}"] =
                new JsonArray(new JsonObject { ["HostIp"] = port.HostAddress, ["HostPort"] = $"{port.HostPort}" });
        }

        string address = container.IsAlive ? $"10.4.0.{2 + run.Machine.Containers.IndexOf(container)}" : "";
        return new JsonObject
        {
            ["Ports"] = ports,
            ["IPAddress"] = address,
            ["MacAddress"] = "",
            ["Networks"] = new JsonObject { ["unknown-eth0"] = new JsonObject { ["IPAddress"] = address, ["IPPrefixLen"] = 24 } },
        };
    }
}
