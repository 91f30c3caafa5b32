using System.Collections.Immutable;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Demo;

/// <summary>The machines of the demo beside <c>dev</c>.</summary>
internal sealed class DemoOthers(DateTimeOffset now, string home)
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(9) + TimeSpan.FromMinutes(12);

    /// <summary>The podman machine.</summary>
    public SimulatedMachine Podman()
    {
        var make = new ContainerMaker(now, "podman/podman-default");
        return new SimulatedMachine
        {
            Provider = "podman",
            Name = "podman-default",
            State = SimulatedMachineState.Running,
            CpuCount = 4,
            Memory = 4L << 30,
            Disk = 100L << 30,
            DiskUsed = 22L << 30,
            VmType = "applehv",
            IsDefault = true,
            CreatedAt = now - TimeSpan.FromDays(90),
            StartedAt = now - Morning,
            SshPort = 50312,
            OwnCpu = new LoadCurve(2, 0.4, 2),
            OwnMemory = new LoadCurve(1.2 * (1L << 30), 0.02, 2),
            Engine = Engine(SimulatedDialect.Podman, "5.8.6", "/var/folders/zz/T/podman/podman-default-api.sock", "fedora", [
                make.Running("traefik", "docker.io/library/traefik:v3.5", Morning, 1.2, 92) with { Ports = [new SimulatedPort(80, 8000)] },
                make.Running("grafana", "docker.io/grafana/grafana:12.2", Morning, 1.4, 210) with
                {
                    Ports = [new SimulatedPort(3000, 3000)], Pod = "metrics",
                },
                make.Running("prometheus", "docker.io/prom/prometheus:v3.6", Morning, 1.3, 330) with
                {
                    Pod = "metrics", Volumes = ImmutableSortedDictionary<string, string>.Empty.Add("metrics", "/prometheus"),
                },
                make.Exited("backup", "docker.io/library/alpine:3.22", TimeSpan.FromHours(6), 0),
            ]) with
            {
                Volumes = [new SimulatedVolume("metrics", 760_000_000, now - TimeSpan.FromDays(60)),
                    new SimulatedVolume(SimulatedId.Of("podman", "volume"), 12_000_000, now - TimeSpan.FromDays(9))],
                Networks = [Network("podman/podman", "podman", "bridge"),
                    Network("podman/edge", "edge", "bridge") with { Subnet = "10.89.1.0/24" }],
            },
        };
    }

    /// <summary>OrbStack's docker engine.</summary>
    public SimulatedMachine OrbStack() => new()
    {
        Provider = "orbstack",
        Name = "orbstack",
        State = SimulatedMachineState.Running,
        CpuCount = 12,
        Memory = 16L << 30,
        Disk = 512L << 30,
        DiskUsed = 48L << 30,
        CreatedAt = now - TimeSpan.FromDays(200),
        StartedAt = now - Morning,
        OwnCpu = new LoadCurve(0.2, 0.4, 3),
        OwnMemory = new LoadCurve(1.6 * (1L << 30), 0.02, 3),
        Engine = Portal(),
    };

    private SimulatedEngine Portal()
    {
        var make = new ContainerMaker(now, "orbstack/orbstack");
        string[] services = ["web", "search", "queue", "mail", "cache", "db", "auth", "cron", "docs", "proxy"];
        SimulatedEngine engine = Engine(SimulatedDialect.Docker, "28.5.2", $"{home}/.orbstack/run/docker.sock", "OrbStack", [
            .. services.Select(service => make.Running(service, $"registry.acme.dev/portal/{service}:2025.11", Morning, 0.1, 58) with
            {
                Labels = ContainerMaker.Compose("portal", service),
                Network = "portal_default",
                Health = service is "search" ? SimulatedHealth.Healthy : SimulatedHealth.None,
                Volumes = service is "db"
                    ? ImmutableSortedDictionary<string, string>.Empty.Add("portal_db", "/var/lib/postgresql/data")
                    : ImmutableSortedDictionary<string, string>.Empty,
            }),
            make.Exited("load-test", "grafana/k6:1.3.0", TimeSpan.FromDays(2), 0),
        ]);
        ImmutableSortedDictionary<string, string> labels =
            ImmutableSortedDictionary<string, string>.Empty.Add("com.docker.compose.project", "portal");
        return engine with
        {
            Networks = engine.Networks.Add(Network("portal", "portal_default", "bridge") with { Labels = labels }),
            Volumes = [new SimulatedVolume("portal_db", 2_100_000_000, now - TimeSpan.FromDays(70)) { Labels = labels }],
        };
    }

    /// <summary>A machine of OrbStack.</summary>
    public SimulatedMachine Ubuntu() => new()
    {
        Provider = "orbstack",
        Name = "ubuntu-ci",
        CpuCount = 4,
        Memory = 4L << 30,
        Disk = 512L << 30,
        DiskUsed = 9L << 30,
        CreatedAt = now - TimeSpan.FromDays(12),
        StoppedAt = now - TimeSpan.FromDays(1),
        IsDefault = true,
        Properties = ImmutableSortedDictionary<string, string>.Empty.Add("distro", "ubuntu").Add("version", "questing"),
    };

    /// <summary>Colima's machine.</summary>
    public SimulatedMachine Colima() => new()
    {
        Provider = "colima",
        Name = "default",
        CpuCount = 4,
        Memory = 6L << 30,
        Disk = 100L << 30,
        DiskUsed = 18L << 30,
        CreatedAt = now - TimeSpan.FromDays(66),
        StoppedAt = now - TimeSpan.FromHours(20),
        IsDefault = true,
        SshPort = 60110,
        Engine = Engine(SimulatedDialect.Docker, "28.4.0", $"{home}/.colima/default/docker.sock", "Ubuntu 24.04.3 LTS", [
            new ContainerMaker(now, "colima/default").Exited("playground", "ubuntu:24.04", TimeSpan.FromHours(20), 137) with
            {
                RestartPolicy = "unless-stopped",
            },
        ]),
    };

    /// <summary>A lima machine that has switched itself off behind lima's back.</summary>
    public SimulatedMachine KubernetesLab() => new()
    {
        Provider = "lima",
        Name = "k8s-lab",
        State = SimulatedMachineState.Broken,
        Problem = "host agent is running but driver is not",
        CpuCount = 4,
        Memory = 8L << 30,
        Disk = 80L << 30,
        DiskUsed = 40L << 30,
        CreatedAt = now - TimeSpan.FromDays(30),
        StartedAt = now - TimeSpan.FromHours(5),
        SshPort = 60044,
        Properties = ImmutableSortedDictionary<string, string>.Empty.Add("template", "k8s"),
    };

    /// <summary>Docker Desktop, not started.</summary>
    public SimulatedMachine DockerDesktop() => new()
    {
        Provider = "docker",
        Name = "desktop-linux",
        CpuCount = 12,
        Memory = 8L << 30,
        Disk = 64L << 30,
        CreatedAt = now - TimeSpan.FromDays(300),
        StoppedAt = now - TimeSpan.FromDays(6),
        Engine = Engine(SimulatedDialect.Docker, "28.5.2", $"{home}/.docker/run/docker.sock", "Docker Desktop", []),
    };

    private SimulatedEngine Engine(
        SimulatedDialect dialect, string version, string socket, string system, ImmutableArray<SimulatedContainer> containers) => new()
        {
            Dialect = dialect,
            Version = version,
            Socket = socket,
            SystemName = system,
            Containers = [.. containers.Select(container => container with { Log = DemoPortalLogs.Of(container.Name) })],
            Images =
            [
                .. containers.Select(container => container.Image).Distinct().Select((image, index) => Image(image, 46 + (31 * index))),
                .. containers.Take(1).Select(container => Image($"{container.Image}-old", 88).WithoutName),
            ],
            Networks = [Network(socket + "/bridge", "bridge", "bridge"), Network(socket + "/host", "host", "host"),
                Network(socket + "/none", "none", "null")],
        };

    private SimulatedImage Image(string name, int megabytes) => new(
        SimulatedId.Of(name), name[..name.LastIndexOf(':')], name[(name.LastIndexOf(':') + 1)..], megabytes * 1_000_000L,
        now - TimeSpan.FromDays(15));

    private SimulatedNetwork Network(string key, string name, string driver) =>
        new(SimulatedId.Of(key), name, driver, now - TimeSpan.FromDays(90));
}
