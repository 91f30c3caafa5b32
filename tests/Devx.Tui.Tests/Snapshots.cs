using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Tests;

/// <summary>Computers to draw: an afternoon on a Mac mini with five providers, and odd ones.</summary>
internal static class Snapshots
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 14, 26, 5, TimeSpan.FromHours(1));

    public static AppSnapshot MacMini { get; } = new()
    {
        Host = new HostSnapshot
        {
            Name = "mac-mini.local",
            IsRemote = true,
            CpuCount = 12,
            MemoryTotal = ByteSize.FromGiB(32),
            MemoryUsed = ByteSize.FromGiB(21.4),
            CpuPercent = 38,
            CpuHistory = Wave(30, 25),
        },
        IsDetected = true,
        Default = new DefaultProvider("lima", "settings.json"),
        Providers =
        [
            Provider("podman", "6.0.1", 210, Machine("podman", "podman-default", MachineStatus.Running, 4, 4, 100) with
            {
                CpuPercent = 6, CpuHistory = Wave(6, 4), MemoryHistory = Level(1900), Usage = Usage(1.9, 22, TimeSpan.FromHours(9)),
                Containers = Containers(
                    "podman", Enumerable.Range(1, 4).Select(number => Container($"web-{number}", "quay.io/acme/web:2", 1))),
            }),
            Provider("orbstack", "2.2.0", 35, Machine("orbstack", "orbstack", MachineStatus.Running, 8, 16, null) with
            {
                CpuPercent = 1, CpuHistory = Wave(1, 0.4), MemoryHistory = Level(2200), Usage = Usage(2.2, 48, TimeSpan.FromHours(9)),
                Containers = Containers("docker", Enumerable.Range(1, 11).Select(number => Container($"job-{number}", "busybox", 0))),
            }, Machine("orbstack", "ubuntu-ci", MachineStatus.Stopped, 4, 4, 9)),
            Provider("lima", "2.2.0", 40, Dev, Machine("lima", "k8s-lab", MachineStatus.Broken, 4, 8, 80) with
            {
                Info = Info("lima", "k8s-lab", MachineStatus.Broken, 4, 8, 80) with
                {
                    State = new MachineState(
                        MachineStatus.Broken, "Broken", "The disk is locked by process 4711; end it, then start the machine again."),
                },
            }),
            Provider("colima", "0.9.1", 300, Machine("colima", "default", MachineStatus.Starting, 4, 6, 100)) with
            {
                Health = ProviderHealth.Asking,
            },
            Provider("docker", "4.49", 90) with { Health = ProviderHealth.Stopped },
        ],
        Journal =
        [
            new(Now.AddSeconds(-4), "colima/default", "start requested"),
            new(Now.AddMinutes(-4), "lima/dev", "container migrate exited with 1", JournalTone.Bad),
            new(Now.AddMinutes(-9), "podman/podman-default", "started", JournalTone.Good),
        ],
    };

    public static AppSnapshot Looking => new() { Host = new HostSnapshot { Name = "mac-mini.local", CpuCount = 12 } };

    public static AppSnapshot Asking => Looking with
    {
        IsDetected = true,
        Providers =
        [
            new ProviderSnapshot { Name = "podman", Version = "6.0.1", BinaryPath = "/usr/bin/podman" },
            new ProviderSnapshot { Name = "lima" },
        ],
    };

    public static AppSnapshot NothingInstalled => Looking with
    {
        IsDetected = true,
        Missing =
        [
            new("podman", "PATH, /opt/podman/bin, /usr/local/bin", "brew install podman"),
            new("lima", "PATH, /opt/homebrew/bin, /usr/local/bin", "brew install lima"),
        ],
    };

    public static AppSnapshot NoMachines => Looking with
    {
        IsDetected = true,
        Providers =
        [
            Provider("podman", "6.0.1", 210),
            Provider("docker", "29.1.0", 90) with
            {
                Health = ProviderHealth.Failing,
                Problem = "The docker engine refused the connection: permission denied on /var/run/docker.sock.",
                Remedy = "Add yourself to the group docker and log in again.",
            },
        ],
        Missing = [new("lima", "PATH, /usr/local/bin", "brew install lima"), new("colima", "PATH", "brew install colima")],
    };

    /// <summary>A provider that stopped answering, and another whose machines are those of yesterday.</summary>
    public static AppSnapshot Old => MacMini with
    {
        Providers =
        [
            .. MacMini.Providers.Select(provider => provider.Name switch
            {
                "lima" => provider with
                {
                    Health = ProviderHealth.NoAnswer, AnsweredAt = Now.AddSeconds(-14), Problem = "limactl did not answer within 2 s.",
                    Remedy = "Run limactl list by hand to see what it waits for.",
                },
                "podman" => provider with { Health = ProviderHealth.Asking, IsRemembered = true, AnsweredAt = Now.AddHours(-20) },
                _ => provider,
            }),
        ],
    };

    /// <summary>Names made to break the screen.</summary>
    public static AppSnapshot Hostile => Looking with
    {
        Host = new HostSnapshot { Name = "evil\u001b]0;title\u0007host\u202egnp", CpuCount = 4 },
        IsDetected = true,
        Providers =
        [
            Provider("podman", "6\u001b[31m", 1,
            [
                .. HostileNames.Select(name => Machine("podman", name, MachineStatus.Running, 2, 2, 20)),
            ]) with { Health = ProviderHealth.Failing, Problem = "bad \u001b[2J\nnews 名前", Remedy = new string('x', 200) },
        ],
        Journal = [new(Now, "evil\u001b[0m\nsubject", "text\twith\u0000everything 👩‍👩‍👧‍👦", JournalTone.Warning)],
    };

    public static IReadOnlyList<string> HostileNames =>
    [
        "plain", "esc\u001b[31mred\u001b[0m", "開発環境のとても長い名前のマシン", "👩‍💻👨‍👩‍👧‍👦🇩🇪☎️",
        "e\u0301\u0301\u0301combining", "\u202eright-to-left", "line\nbreak\ttab",
        new('n', 200), "\u0301lonely", "\ud800half",
    ];

    public static MachineSnapshot Dev => Machine("lima", "dev", MachineStatus.Running, 4, 8, 60) with
    {
        CpuPercent = 142,
        CpuHistory = Wave(140, 120),
        MemoryHistory = Wave(5200, 300),
        Usage = Usage(5.1, 31, TimeSpan.FromDays(3.2)),
        Info = Info("lima", "dev", MachineStatus.Running, 4, 8, 60) with { IsDefault = true, Address = "127.0.0.1:60022" },
        Containers = Containers("docker",
        [
            Container(
                "api", "ghcr.io/acme/api:1.9", 96, 412,
                [new(80, HostPort: 8080, HostAddress: "0.0.0.0"), new(80, HostPort: 8080, HostAddress: "::")], 2),
            Container("worker", "ghcr.io/acme/worker:1.9", 31, 190, [], 2),
            Container(
                "postgres", "docker.io/library/postgres:17", 7, 288, [new(5432, HostPort: 5432, HostAddress: "127.0.0.1")], 75,
                ContainerHealth.Healthy),
            Container("redis", "redis:8", 1, 18, [new(6379)], 75, ContainerHealth.Healthy),
            Container("mailhog", "mailhog/mailhog", 0, 9, [new(8025, HostPort: 8025)], 2),
            Exited("migrate", 1, TimeSpan.FromMinutes(4)),
            Exited("seed", 0, TimeSpan.FromHours(2)),
        ]),
    };

    public static ProviderSnapshot Provider(string name, string version, int milliseconds, params MachineSnapshot[] machines) => new()
    {
        Name = name,
        Version = version,
        BinaryPath = $"/usr/local/bin/{name}",
        Health = ProviderHealth.Ready,
        AnsweredAt = Now.AddSeconds(-1),
        AnswerTime = TimeSpan.FromMilliseconds(milliseconds),
        Machines = machines,
    };

    public static MachineSnapshot Machine(
        string provider, string name, MachineStatus status, int cpus, double memory, double? disk) => new()
        {
            Info = Info(provider, name, status, cpus, memory, disk),
            Containers = status == MachineStatus.Running
            ? ContainersSnapshot.NotAsked
            : new ContainersSnapshot { Status = ContainersStatus.MachineDown },
        };

    public static MachineInfo Info(string provider, string name, MachineStatus status, int cpus, double memory, double? disk) => new()
    {
        Id = new MachineId(provider, name),
        State = new MachineState(status),
        CpuCount = cpus,
        Memory = ByteSize.FromGiB(memory),
        Disk = disk is { } size ? ByteSize.FromGiB(size) : null,
        Architecture = "arm64",
        VmType = "vz",
        CreatedAt = Now.AddDays(-12),
    };

    public static ContainersSnapshot Containers(string runtime, IEnumerable<ContainerSnapshot> containers) =>
        new() { Status = ContainersStatus.Known, Runtime = runtime, AnsweredAt = Now.AddSeconds(-1), Items = [.. containers] };

    public static ContainerSnapshot Container(
        string name, string image, double cpu, double memory = 12, IReadOnlyList<PortMapping>? ports = null, double hours = 5,
        ContainerHealth health = ContainerHealth.None) => new()
        {
            Info = new ContainerInfo
            {
                Id = "id-" + name,
                Name = name,
                Image = image,
                Status = ContainerStatus.Running,
                Ports = ports ?? [],
                Health = health,
                StartedAt = Now.AddHours(-hours),
                CreatedAt = Now.AddHours(-hours - 1),
                Command = "/entrypoint.sh run",
            },
            CpuPercent = cpu,
            CpuHistory = Wave(cpu, cpu / 2),
            Usage = new ContainerUsage { ContainerId = "id-" + name, MemoryUsed = ByteSize.FromMiB(memory) },
        };

    private static ContainerSnapshot Exited(string name, int code, TimeSpan ago) => new()
    {
        Info = new ContainerInfo
        {
            Id = "id-" + name,
            Name = name,
            Image = "ghcr.io/acme/api:1.9",
            Status = ContainerStatus.Exited,
            ExitCode = code,
            FinishedAt = Now - ago,
        },
    };

    private static MachineUsage Usage(double memory, double disk, TimeSpan uptime) => new()
    {
        MemoryUsed = ByteSize.FromGiB(memory),
        DiskUsed = ByteSize.FromGiB(disk),
        Uptime = uptime,
    };

    /// <summary>Ten minutes of ups and downs around a value.</summary>
    private static Samples Wave(double middle, double height)
    {
        Samples samples = Samples.Empty;
        for (int at = 0; at < Samples.Capacity; at++)
        {
            samples = samples.Add(Math.Max(0, middle + (height * Math.Sin(at / 17.0) * Math.Cos(at / 7.0))));
        }

        return samples;
    }

    private static Samples Level(double value)
    {
        Samples samples = Samples.Empty;
        for (int at = 0; at < 100; at++)
        {
            samples = samples.Add(value);
        }

        return samples;
    }
}
