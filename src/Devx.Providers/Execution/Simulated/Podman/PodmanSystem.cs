using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary><c>podman version</c>, <c>info</c> and <c>system df</c>.</summary>
internal static class PodmanSystem
{
    /// <summary><c>podman version</c>: without an engine it fails, unless the engine is this host.</summary>
    public static Task<int> VersionAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        SimulatedMachine? machine = run.FindMachine();
        bool isLocal = run.Computer.Platform.System == HostSystem.Linux && (machine is null || machine.Name == PodmanTarget.HostEngine);
        if (machine is null && !isLocal)
        {
            return Task.FromResult(run.EngineDown());
        }

        JsonObject client = PodmanVersion.Describe(PodmanVersion.Client, PodmanVersion.OsArch(run.Computer.Platform));
        var version = new JsonObject { ["Client"] = client };
        if (!isLocal && machine?.Engine is { } engine)
        {
            JsonObject server = PodmanVersion.Describe(engine.Version, $"linux/{PodmanVersion.Arch(machine.Architecture)}");
            server.Remove("BuildOrigin");
            version["Server"] = server;
        }

        string? format = run.Arguments.Value("format");
        if (format is not (null or "json"))
        {
            return Task.FromResult(run.PrintTemplate(format, [version]));
        }

        run.Process.WriteLine(format is null ? $"Client:       Podman Engine\nVersion:      {PodmanVersion.Client}" : GoJson.Line(version));
        return Task.FromResult(0);
    }

    /// <summary><c>podman info</c>.</summary>
    public static Task<int> InfoAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        JsonObject info = PodmanShapes.Info();
        Fill(run, info);
        string? format = run.Arguments.Value("format");
        if (format is not (null or "json"))
        {
            return Task.FromResult(run.PrintTemplate(format, [info]));
        }

        run.Process.WriteLine(GoJson.Indented(info, 2));
        return Task.FromResult(0);
    }

    /// <summary><c>podman system df</c>.</summary>
    public static Task<int> DiskUseAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        SimulatedEngine engine = run.Engine;
        var used = engine.Containers.Select(container => container.Image).ToHashSet();
        JsonObject[] rows =
        [
            DiskRow("Images", engine.Images.Length, engine.Images.Count(image => used.Contains(image.Reference)),
                engine.Images.Sum(image => image.Size),
                engine.Images.Where(image => !used.Contains(image.Reference)).Sum(image => image.Size)),
            DiskRow("Containers", engine.Containers.Length, engine.Containers.Count(container => container.IsAlive), 0, 0),
            DiskRow("Local Volumes", engine.Volumes.Length, engine.Volumes.Length, engine.Volumes.Sum(volume => volume.Size), 0),
        ];
        return Task.FromResult(run.PrintRows(
            () => $"[\n{string.Join(",\n", rows.Select(row => "    " + GoJson.Line(row)))}\n]\n",
            () => rows,
            ("TYPE", "Type"), ("TOTAL", "Total"), ("ACTIVE", "Active"), ("SIZE", "Size"), ("RECLAIMABLE", "Reclaimable")));
    }

    private static JsonObject DiskRow(string type, int total, int active, long size, long reclaimable) => new()
    {
        ["Type"] = type,
        ["Total"] = total,
        ["Active"] = active,
        ["RawSize"] = size,
        ["RawReclaimable"] = reclaimable,
        ["TotalCount"] = total,
        ["Size"] = GoSize.Decimal(size),
        ["Reclaimable"] = $"{GoSize.Decimal(reclaimable)} ({(size == 0 ? 0 : reclaimable * 100 / size)}%)",
    };

    private static void Fill(PodmanRun run, JsonObject info)
    {
        SimulatedMachine machine = run.Machine;
        DateTimeOffset now = run.Process.Now;
        TimeSpan up = now - (machine.StartedAt ?? now);
        if (info["host"] is JsonObject host)
        {
            host["arch"] = PodmanVersion.Arch(machine.Architecture);
            host["cpus"] = machine.CpuCount;
            host["memTotal"] = (long)(machine.Memory * 0.97);
            host["memFree"] = Math.Max(0, (long)(machine.Memory * 0.97) - machine.MemoryAt(now));
            host["uptime"] = $"{(int)up.TotalHours}h {up.Minutes}m {up.Seconds}.00s";
        }

        if (info["store"] is JsonObject store)
        {
            store["containerStore"] = new JsonObject
            {
                ["number"] = run.Engine.Containers.Length,
                ["paused"] = run.Engine.Containers.Count(container => container.State == SimulatedContainerState.Paused),
                ["running"] = run.Engine.Containers.Count(container => container.State == SimulatedContainerState.Running),
                ["stopped"] = run.Engine.Containers.Count(container => !container.IsAlive),
            };
            store["graphRootAllocated"] = machine.Disk;
            store["graphRootUsed"] = machine.DiskUsed;
            store["imageStore"] = new JsonObject { ["number"] = run.Engine.Images.Length };
        }

        info["version"] = PodmanVersion.Describe(run.Engine.Version, $"linux/{PodmanVersion.Arch(machine.Architecture)}");
        info["Client"] = PodmanVersion.Describe(PodmanVersion.Client, PodmanVersion.OsArch(run.Computer.Platform));
    }
}
