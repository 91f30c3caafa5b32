using System.Collections.Immutable;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Demo;

/// <summary>The lima machine <c>dev</c> of the demo: docker in a guest, with the seven containers of a shop.</summary>
internal sealed class DemoDev(DateTimeOffset now, string home)
{
    private const string ApiImage = "ghcr.io/acme/api:1.9";

    private static readonly TimeSpan Long = TimeSpan.FromDays(3) + TimeSpan.FromMinutes(25);
    private static readonly TimeSpan Short = TimeSpan.FromHours(2) + TimeSpan.FromMinutes(7);
    private readonly ContainerMaker _make = new(now, "lima/dev");

    /// <summary>Makes it.</summary>
    public SimulatedMachine Machine() => new()
    {
        Provider = "lima",
        Name = "dev",
        State = SimulatedMachineState.Running,
        CpuCount = 4,
        Memory = 8L << 30,
        Disk = 60L << 30,
        DiskUsed = 31L << 30,
        IsDefault = true,
        CreatedAt = now - TimeSpan.FromDays(41),
        StartedAt = now - Long - TimeSpan.FromMinutes(1),
        SshPort = 60022,
        OwnCpu = new LoadCurve(7, 0.3, 1),
        OwnMemory = new LoadCurve(4.2 * (1L << 30), 0.02, 1),
        Properties = ImmutableSortedDictionary<string, string>.Empty.Add("template", "docker"),
        Engine = new SimulatedEngine
        {
            Dialect = SimulatedDialect.Docker,
            Version = "28.5.2",
            Socket = $"{home}/.lima/dev/sock/docker.sock",
            Containers = [.. Containers()],
            Images = [.. Images()],
            Volumes = [Volume("pgdata", 3_900), Volume("redisdata", 120), Volume("uploads", 80),
                Nameless("mail", 2), Nameless("old", 640)],
            Networks = [Network("bridge", "bridge"), Network("host", "host"), Network("none", "null"),
                Network("shop_default", "bridge") with { Labels = Labels },
                Network("shop_backend", "bridge") with { Labels = Labels, Subnet = "172.19.0.0/16", IsInternal = true }],
        },
    };

    private static ImmutableSortedDictionary<string, string> Labels { get; } =
        ImmutableSortedDictionary<string, string>.Empty.Add("com.docker.compose.project", "shop");

    /// <summary>One image has two names, two have none any more, and some are used by nobody.</summary>
    private IEnumerable<SimulatedImage> Images()
    {
        SimulatedImage api = Image("ghcr.io/acme/api", "1.9", 214), worker = Image("ghcr.io/acme/worker", "1.9", 187);
        return
        [
            api, api with { Tag = "latest" }, Image("ghcr.io/acme/api", "1.8", 209) with { CreatedAt = now - TimeSpan.FromDays(61) },
            worker,
            Image("postgres", "17", 438), Image("redis", "8", 137), Image("mailhog/mailhog", "latest", 392), Image("alpine", "3.22", 8),
            (Image("ghcr.io/acme/api", "1.9-rc1", 213) with { CreatedAt = now - TimeSpan.FromDays(22) }).WithoutName,
            (Image("ghcr.io/acme/worker", "1.9-rc1", 186) with { CreatedAt = now - TimeSpan.FromDays(23) }).WithoutName,
        ];
    }

    private IEnumerable<SimulatedContainer> Containers() =>
    [
        Service(_make.Running("postgres", "postgres:17", Long, 7, 288)) with
        {
            Health = SimulatedHealth.Healthy, Ports = [new SimulatedPort(5432, 5432, "127.0.0.1")], Log = DemoLogs.Postgres,
            Volumes = Mount("pgdata", "/var/lib/postgresql/data"),
        },
        Service(_make.Running("redis", "redis:8", Long, 1, 18)) with
        {
            Health = SimulatedHealth.Healthy, Log = DemoLogs.Once("* Ready to accept connections tcp"), Ports = [new SimulatedPort(6379)],
            Volumes = Mount("redisdata", "/data"),
        },
        Service(_make.Running("mailhog", "mailhog/mailhog", Short, 0.2, 9)) with
        {
            Ports = [new SimulatedPort(8025, 8025), new SimulatedPort(1025)], RestartPolicy = "no",
            Log = DemoLogs.Once("[HTTP] Binding to address: 0.0.0.0:8025"), Volumes = Mount(NameOf("mail"), "/maildir"),
        },
        Service(_make.Exited("seed", ApiImage, TimeSpan.FromMinutes(125), 0)) with { Log = DemoLogs.Once("seeded 311 orders") },
        Service(_make.Running("worker", "ghcr.io/acme/worker:1.9", Short, 31, 190)) with
        {
            Log = DemoLogs.Worker, RestartPolicy = "on-failure", Shell = null,
        },
        Service(_make.Running("api", ApiImage, Short, 96, 412)) with
        {
            Ports = [new SimulatedPort(80, 8080)], Log = DemoLogs.Api, Volumes = Mount("uploads", "/srv/uploads"),
        },
        Service(_make.Exited("migrate", ApiImage, TimeSpan.FromMinutes(4), 1)) with { Log = DemoLogs.Migrate },
    ];

    private static SimulatedContainer Service(SimulatedContainer container) => container with
    {
        Labels = ContainerMaker.Compose("shop", container.Name),
        Network = "shop_default",
    };

    private static ImmutableSortedDictionary<string, string> Mount(string volume, string place) =>
        ImmutableSortedDictionary<string, string>.Empty.Add(volume, place);

    private SimulatedImage Image(string repository, string tag, int megabytes) =>
        new(SimulatedId.Of(repository, tag), repository, tag, megabytes * 1_000_000L, now - TimeSpan.FromDays(20));

    private SimulatedVolume Volume(string name, int megabytes) =>
        new(name, megabytes * 1_000_000L, now - TimeSpan.FromDays(40)) { Labels = Labels };

    private SimulatedVolume Nameless(string what, int megabytes) =>
        new(NameOf(what), megabytes * 1_000_000L, now - TimeSpan.FromDays(33));

    private static string NameOf(string what) => SimulatedId.Of("lima/dev", "volume", what);

    private SimulatedNetwork Network(string name, string driver) =>
        new(SimulatedId.Of("lima/dev", name), name, driver, now - TimeSpan.FromDays(41));
}
