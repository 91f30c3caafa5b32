using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary><c>docker desktop …</c>, the plugin that Docker Desktop brings with it.</summary>
internal static class DockerDesktop
{
    /// <summary>The name of its machine in the model, which is that of its context.</summary>
    public const string MachineName = "desktop-linux";

    /// <summary>How long it takes to come up.</summary>
    public static readonly TimeSpan StartTakes = TimeSpan.FromSeconds(24);

    private static readonly TimeSpan StopTakes = TimeSpan.FromSeconds(9);

    /// <summary>The app, and the settings that it keeps.</summary>
    public static IEnumerable<SimulatedFile> Files(SimulatedComputer computer, SimulatedMachine machine)
    {
        (string app, string settings) = computer.Platform.System switch
        {
            HostSystem.Linux => ("/opt/docker-desktop/bin/docker-desktop", ".docker/desktop"),
            HostSystem.MacOs => ("/Applications/Docker.app/Contents/MacOS/Docker", "Library/Group Containers/group.com.docker"),
        };
        return
        [
            new SimulatedFile(app, () => ""),
            new SimulatedFile($"{computer.Platform.HomeDirectory}/{settings}/settings-store.json", () => GoJson.Indented(
                new JsonObject
                {
                    ["Cpus"] = machine.CpuCount,
                    ["DiskSizeMiB"] = machine.Disk >> 20,
                    ["MemoryMiB"] = machine.Memory >> 20,
                    ["SwapMiB"] = 1024,
                },
                2)),
        ];
    }

    /// <summary><c>docker desktop status</c>.</summary>
    public static Task<int> StatusAsync(DockerRun run, CancellationToken cancellationToken)
    {
        SimulatedMachine? machine = Find(run);
        string word = machine?.State switch
        {
            SimulatedMachineState.Running => "running",
            SimulatedMachineState.Starting => "starting",
            SimulatedMachineState.Stopping => "stopping",
            SimulatedMachineState.Stopped or SimulatedMachineState.Broken or null => "stopped",
        };
        var status = new JsonObject { ["Status"] = word, ["SessionID"] = word == "stopped" ? "" : Session(machine) };
        return Task.FromResult(run.PrintObject(status, () =>
            $"Name                Value\nStatus              {word}\nSession ID          {status["SessionID"]}\n"));
    }

    /// <summary><c>docker desktop start</c>: waits unless it is told not to; makes its context the one in use.</summary>
    public static async Task<int> StartAsync(DockerRun run, CancellationToken cancellationToken)
    {
        if (Find(run) is not { } machine)
        {
            return run.Process.Fail(1, "Docker Desktop is not installed");
        }

        if (run.Arguments.Has("detach"))
        {
            run.Process.Computer.Machines.BeginStart(machine, StartTakes);
        }
        else
        {
            await run.Process.Computer.Machines.StartAsync(machine, StartTakes, cancellationToken).ConfigureAwait(false);
        }

        run.Process.Computer.Change(state => state with { CurrentDockerContext = MachineName });
        run.Process.WriteLine("Docker Desktop is running");
        return 0;
    }

    /// <summary><c>docker desktop stop</c>.</summary>
    public static async Task<int> StopAsync(DockerRun run, CancellationToken cancellationToken)
    {
        if (Find(run) is { } machine)
        {
            await run.Process.Computer.Machines.StopAsync(machine, StopTakes, cancellationToken).ConfigureAwait(false);
        }

        run.Process.WriteLine("Docker Desktop is stopped");
        return 0;
    }

    /// <summary><c>docker desktop version</c>.</summary>
    public static Task<int> VersionAsync(DockerRun run, CancellationToken cancellationToken) =>
        Task.FromResult(run.PrintObject(new JsonObject { ["Version"] = "v0.2.0" }, () => "Docker Desktop CLI: v0.2.0\n"));

    private static SimulatedMachine? Find(DockerRun run) => run.Process.State.Find("docker", MachineName);

    private static string Session(SimulatedMachine? machine)
    {
        string id = SimulatedId.Of(machine?.Key ?? "", $"{machine?.Journey}");
        return $"{id[..8]}-{id[8..12]}-{id[12..16]}-{id[16..20]}-{id[20..32]}";
    }
}
