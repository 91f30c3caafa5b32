using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary><c>docker version</c>, <c>info</c> and <c>system df</c>.</summary>
internal static class DockerSystem
{
    private const string Built = "Tue Sep 15 11:02:57 2026", Go = "go1.24.9", Kernel = "6.17.0-8-generic";

    /// <summary><c>docker version</c>: tells of the client also when no engine answers.</summary>
    public static Task<int> VersionAsync(DockerRun run, CancellationToken cancellationToken)
    {
        SimulatedMachine? machine = run.FindMachine();
        var version = new JsonObject
        {
            ["Client"] = new JsonObject
            {
                ["Version"] = DockerVersion.Client,
                ["ApiVersion"] = DockerVersion.Api,
                ["DefaultAPIVersion"] = DockerVersion.Api,
                ["GitCommit"] = DockerVersion.Commit,
                ["GoVersion"] = Go,
                ["Os"] = Os(run),
                ["Arch"] = Arch(run.Process.Computer.Platform.Architecture),
                ["BuildTime"] = Built,
                ["Context"] = run.Target.Context,
            },
            ["Server"] = machine?.Engine is { } engine ? Server(machine, engine) : null,
        };
        string? format = run.Arguments.Value("format");
        if (machine is null && format is not (null or "json" or "{{json .}}"))
        {
            return Task.FromResult(run.EngineDown());
        }

        int exitCode = run.PrintObject(version, () => Text(run, machine));
        return Task.FromResult(exitCode != 0 || machine is not null ? exitCode : run.EngineDown());
    }

    /// <summary><c>docker info</c>: tells of the client also when no engine answers.</summary>
    public static Task<int> InfoAsync(DockerRun run, CancellationToken cancellationToken)
    {
        SimulatedMachine? machine = run.FindMachine();
        JsonObject info = machine?.Engine is { } engine ? Info(run, machine, engine) : DockerShapes.NoInfo();
        info["ClientInfo"] = new JsonObject
        {
            ["Debug"] = false,
            ["Version"] = DockerVersion.Client,
            ["DefaultAPIVersion"] = DockerVersion.Api,
            ["GitCommit"] = DockerVersion.Commit,
            ["GoVersion"] = Go,
            ["Os"] = Os(run),
            ["Arch"] = Arch(run.Process.Computer.Platform.Architecture),
            ["BuildTime"] = Built,
            ["Context"] = run.Target.Context,
            ["Plugins"] = new JsonArray(),
            ["Warnings"] = null,
        };
        int exitCode = run.PrintObject(info, () => $"Client:\n Version:    {DockerVersion.Client}\n Context:    {run.Target.Context}\n"
            + (machine is null ? "" : $"\nServer:\n Containers: {info["Containers"]}\n  Running: {info["ContainersRunning"]}\n"
                + $" Images: {info["Images"]}\n"
                + $" Server Version: {info["ServerVersion"]}\n Operating System: {info["OperatingSystem"]}\n CPUs: {info["NCPU"]}\n"
                + $" Total Memory: {GoSize.Binary((long?)info["MemTotal"] ?? 0)}\n Name: {info["Name"]}\n"));
        return Task.FromResult(exitCode != 0 || machine is not null ? exitCode : run.EngineDown());
    }

    /// <summary><c>docker system df</c>.</summary>
    public static async Task<int> DiskUseAsync(DockerRun run, CancellationToken cancellationToken)
    {
        await run.Process.WorkAsync(TimeSpan.FromMilliseconds(600), cancellationToken).ConfigureAwait(false);
        if (!run.Arguments.Has("verbose"))
        {
            return run.PrintRows(
                Summary(run),
                ("TYPE", "Type"), ("TOTAL", "TotalCount"), ("ACTIVE", "Active"), ("SIZE", "Size"), ("RECLAIMABLE", "Reclaimable"));
        }

        // The only answer in JSON that has no line end.
        run.Process.Write(run.Arguments.Value("format") is null ? GoJson.Indented(Verbose(run), 2) + "\n" : GoJson.Line(Verbose(run)));
        return 0;
    }

    private static IEnumerable<JsonObject> Summary(DockerRun run)
    {
        SimulatedEngine engine = run.Engine;
        var used = engine.Containers.Select(container => container.Image).ToHashSet();
        var mounted = engine.Containers.SelectMany(container => container.Volumes.Keys).ToHashSet();
        long idleImages = engine.Images.Where(image => !used.Contains(image.Reference)).Sum(image => image.Size);
        long idleVolumes = engine.Volumes.Where(volume => !mounted.Contains(volume.Name)).Sum(volume => volume.Size);
        return
        [
            SummaryRow("Images", engine.Images.Length, engine.Images.Count(image => used.Contains(image.Reference)),
                engine.Images.Sum(image => image.Size), idleImages),
            SummaryRow("Containers", engine.Containers.Length, engine.Containers.Count(container => container.IsAlive), 0, 0),
            SummaryRow("Local Volumes", engine.Volumes.Length, engine.Volumes.Count(volume => mounted.Contains(volume.Name)),
                engine.Volumes.Sum(volume => volume.Size), idleVolumes),
            SummaryRow("Build Cache", 0, 0, 0, 0),
        ];
    }

    private static JsonObject SummaryRow(string type, int total, int active, long size, long reclaimable) => new()
    {
        ["Active"] = $"{active}",
        ["Reclaimable"] = GoSize.Decimal(reclaimable) + (size > 0 ? $" ({reclaimable * 100 / size}%)" : ""),
        ["Size"] = GoSize.Decimal(size),
        ["TotalCount"] = $"{total}",
        ["Type"] = type,
    };

    private static JsonObject Verbose(DockerRun run) => new()
    {
        ["Images"] = new JsonArray([.. run.Engine.Images.Select(image => DockerObjects.ImageRow(run, image, true, GoSize.Decimal(0)))]),
        ["Containers"] = new JsonArray([.. run.Containers.Select(container =>
            DockerContainerRow.Of(container, run.Process.Now, true, false, 0))]),
        ["Volumes"] = new JsonArray([.. run.Engine.Volumes.Select(volume => DockerObjects.VolumeRow(
            volume, $"{UsersOf(run.Engine, volume)}", GoSize.Decimal(volume.Size)))]),
        ["BuildCache"] = new JsonArray(),
    };

    private static int UsersOf(SimulatedEngine engine, SimulatedVolume volume) =>
        engine.Containers.Count(container => container.Volumes.ContainsKey(volume.Name));

    private static JsonObject Server(SimulatedMachine machine, SimulatedEngine engine) => new()
    {
        ["Platform"] = new JsonObject { ["Name"] = "" },
        ["Components"] = new JsonArray(
            Component("Engine", engine.Version, new JsonObject
            {
                ["ApiVersion"] = DockerVersion.Api,
                ["Arch"] = Arch(machine.Architecture),
                ["BuildTime"] = Built,
                ["Experimental"] = "false",
                ["GitCommit"] = DockerVersion.Commit,
                ["GoVersion"] = Go,
                ["KernelVersion"] = Kernel,
                ["MinAPIVersion"] = "1.24",
                ["Os"] = "linux",
            }),
            Component("containerd", "2.1.4", new JsonObject { ["GitCommit"] = "" }),
            Component("runc", "1.3.2", new JsonObject { ["GitCommit"] = "" }),
            Component("docker-init", "0.19.0", new JsonObject { ["GitCommit"] = "" })),
        ["Version"] = engine.Version,
        ["ApiVersion"] = DockerVersion.Api,
        ["MinAPIVersion"] = "1.24",
        ["GitCommit"] = DockerVersion.Commit,
        ["GoVersion"] = Go,
        ["Os"] = "linux",
        ["Arch"] = Arch(machine.Architecture),
        ["KernelVersion"] = Kernel,
        ["Experimental"] = false,
        ["BuildTime"] = "2026-09-15T11:02:57.000000000+00:00",
    };

    private static JsonObject Component(string name, string version, JsonObject details) =>
        new() { ["Name"] = name, ["Version"] = version, ["Details"] = details };

    private static JsonObject Info(DockerRun run, SimulatedMachine machine, SimulatedEngine engine)
    {
        JsonObject info = DockerShapes.Info();
        string id = SimulatedId.Of(machine.Key);
        info["ID"] = $"{id[..8]}-{id[8..12]}-{id[12..16]}-{id[16..20]}-{id[20..32]}";
        info["Containers"] = engine.Containers.Length;
        info["ContainersRunning"] = engine.Containers.Count(container => container.State == SimulatedContainerState.Running);
        info["ContainersPaused"] = engine.Containers.Count(container => container.State == SimulatedContainerState.Paused);
        info["ContainersStopped"] = engine.Containers.Count(container => !container.IsAlive);
        info["Images"] = engine.Images.Length;
        info["SystemTime"] = GoJson.Time(run.Process.Now);
        info["OperatingSystem"] = engine.SystemName;
        info["KernelVersion"] = Kernel;
        info["Architecture"] = machine.Architecture;
        info["NCPU"] = machine.CpuCount;
        info["MemTotal"] = (long)(machine.Memory * 0.97);
        info["Name"] = machine.Provider switch
        {
            "lima" => $"lima-{machine.Name}",
            "colima" => "colima",
            "orbstack" => "orbstack",
            _ => machine.Name == DockerDesktop.MachineName ? "docker-desktop" : run.Process.Computer.Platform.HostName,
        };
        info["ServerVersion"] = engine.Version;
        return info;
    }

    private static string Text(DockerRun run, SimulatedMachine? machine) =>
        $"Client:\n Version:           {DockerVersion.Client}\n API version:       {DockerVersion.Api}\n Go version:        {Go}\n"
        + $" Git commit:        {DockerVersion.Commit}\n Built:             {Built}\n"
        + $" OS/Arch:           {Os(run)}/{Arch(run.Process.Computer.Platform.Architecture)}\n Context:           {run.Target.Context}\n"
        + (machine?.Engine is { } engine
            ? $"\nServer:\n Engine:\n  Version:          {engine.Version}\n  API version:      {DockerVersion.Api} (minimum version 1.24)\n"
                + $"  Go version:       {Go}\n  OS/Arch:          linux/{Arch(machine.Architecture)}\n"
            : "");

    private static string Os(DockerRun run) => run.Process.Computer.Platform.System switch
    {
        HostSystem.Linux => "linux",
        HostSystem.MacOs => "darwin",
    };

    private static string Arch(string architecture) => architecture is "aarch64" or "arm64" ? "arm64" : "amd64";
}
