using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.Dialogs.Details;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests;

/// <summary>A desk whose engine of lima/dev says all of one container, an image, a volume and a network.</summary>
internal static class Inspecting
{
    public static readonly MachineId Dev = new("lima", "dev");

    public static readonly ContainerKey Api = new(Dev, "id-api");

    public static ContainerDetails Details { get; } = new()
    {
        Id = "id-api",
        Name = "api",
        Image = "ghcr.io/acme/api:1.9",
        ImageId = "4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1",
        Command = ["/entrypoint.sh", "run", "--greeting", "hello world"],
        WorkingDirectory = "/srv",
        User = "app",
        Hostname = "3f2a9c01d7aa",
        Environment =
        [
            "PATH=/usr/local/bin:/usr/bin:/bin", "POSTGRES_PASSWORD=s3cret", "DATABASE_URL=postgres://app:hunter2@postgres:5432/app",
            "GREETING=hello\u001b[31m world", "EMPTY=", "API_TOKEN=abc123",
        ],
        Mounts =
        [
            new ContainerMount("volume", "pgdata", "/var/lib/data", false),
            new ContainerMount("bind", "/home/me/project/with/a/rather/long/path/to/configuration", "/etc/app", true),
            new ContainerMount("tmpfs", "", "/run", false),
        ],
        Ports =
        [
            new PortMapping(80, "tcp", 8080, "0.0.0.0"), new PortMapping(80, "tcp", 8080, "::"), new PortMapping(5432, "tcp", 5432, "127.0.0.1"),
            new PortMapping(6000, "udp", 6000, "10.1.2.3", 11), new PortMapping(9100),
        ],
        Networks =
        [
            new ContainerNetwork("shop_default", "172.20.0.3", "172.20.0.1", "02:42:ac:14:00:03", ["api", "3f2a9c01d7aa"]),
            new ContainerNetwork("none", "", "", "", []),
        ],
        Labels = Enumerable.Range(1, 9).ToDictionary(number => $"org.acme.label{number}", number => $"value {number}"),
        RestartPolicy = "unless-stopped",
        RestartCount = 3,
        HasTerminal = true,
        HasInput = false,
        IsPrivileged = true,
        MemoryLimit = ByteSize.FromMiB(512),
        CpuLimit = 1.5,
        LogDriver = "json-file",
        CreatedAt = Snapshots.Now.AddHours(-3),
        StartedAt = Snapshots.Now.AddHours(-2),
        ProcessId = 4711,
        HealthProbes =
        [
            new HealthProbe(Snapshots.Now.AddSeconds(-40), 1, "curl: (7) Failed to connect\nto localhost\u0007 port 80\n"),
            new HealthProbe(Snapshots.Now.AddSeconds(-10), 0, "OK"),
        ],
        Raw = """
            {
              "Id": "id-api",
              "Name": "/api",
              "Path": "/entrypoint.sh",
              "Title": "名前",
              "Env": [
                "MODE=fast",
                "API_TOKEN=abc123"
              ]
            }
            """,
    };

    public static ProcessTable Processes { get; } = new(
        ["UID", "PID", "PPID", "C", "STIME", "TTY", "TIME", "CMD"],
        [
            ["root", "4711", "4690", "0", "12:26", "?", "00:00:01", "/sbin/tini -- /entrypoint.sh run"],
            ["app", "4733", "4711", "12", "12:26", "?", "00:14:07", "java -Xmx512m -XX:+UseG1GC -cp /srv/app.jar:/srv/lib/* com.acme.api.Main --port 80"],
        ]);

    public static IReadOnlyList<ImageLayer> Layers { get; } =
    [
        new("CMD [\"run\"]", new ByteSize(0), Snapshots.Now.AddDays(-20), "buildkit.dockerfile.v0"),
        new("RUN /bin/sh -c apt-get update && apt-get install -y curl # buildkit", ByteSize.FromMiB(38.5), Snapshots.Now.AddDays(-20), ""),
        new("/bin/sh -c #(nop)  ENV LANG=C.UTF-8", new ByteSize(0), Snapshots.Now.AddDays(-40), ""),
        new("/bin/sh -c #(nop) ADD file:7b3c in / \u001b]0;owned\u0007", ByteSize.FromMiB(77.8), Snapshots.Now.AddDays(-40), ""),
        new("", null, null, "imported from -"),
    ];

    /// <summary>The computer of the other screens, with numbers of api measured for a while.</summary>
    public static AppSnapshot Snapshot => With(Snapshots.MacMini, container => container with
    {
        History = new UsageHistory
        {
            Memory = Series(at => (380 + (at / 10.0)) * (1 << 20)),
            Received = Series(at => 900_000 * (1 + Math.Sin(at / 20.0))),
            Sent = Series(at => 80_000 * (1 + Math.Cos(at / 9.0))),
            Read = Series(at => at > 250 ? 0 : 4_000),
            Written = Series(at => at % 60 < 12 ? 2_500_000 : 0),
            Processes = Series(at => at < 100 ? 11 : 14),
        },
        MeasuredAt = Snapshots.Now.AddSeconds(-1),
        Usage = new ContainerUsage
        {
            ContainerId = "id-api",
            MemoryUsed = ByteSize.FromMiB(412),
            MemoryLimit = ByteSize.FromMiB(512),
            ProcessCount = 14,
            NetworkReceived = ByteSize.FromGiB(1.2),
            NetworkSent = ByteSize.FromMiB(310),
            DiskRead = ByteSize.FromMiB(7),
            DiskWritten = ByteSize.FromGiB(3.4),
        },
    });

    /// <summary>Another computer in which api is something else.</summary>
    public static AppSnapshot With(AppSnapshot snapshot, Func<ContainerSnapshot, ContainerSnapshot> change) => snapshot with
    {
        Providers =
        [
            .. snapshot.Providers.Select(provider => provider with
            {
                Machines =
                [
                    .. provider.Machines.Select(machine => machine with
                    {
                        Containers = machine.Containers with
                        {
                            Items = [.. machine.Containers.Items.Select(item => item.Info.Id == "id-api" ? change(item) : item)],
                        },
                    }),
                ],
            }),
        ],
    };

    public static AppSnapshot WithStatus(ContainerStatus status, int? exitCode = null) => With(
        Snapshot, container => container with { Info = container.Info with { Status = status, ExitCode = exitCode, FinishedAt = Snapshots.Now.AddMinutes(-4) } });

    /// <summary>A desk whose engine answers.</summary>
    public static Desk Desk(IEngineCatalog? catalog = null, SessionOptions? options = null, AppSnapshot? snapshot = null)
    {
        var desk = new Desk(snapshot ?? Snapshot, options);
        IContainerRuntime runtime = Substitute.For<IContainerRuntime>();
        IEngineCatalog answering = catalog ?? Catalog();
        runtime.Catalog.Returns(answering);
        desk.Engines.RuntimeOf(Dev).Returns(runtime);
        return desk;
    }

    public static IEngineCatalog Catalog(ContainerDetails? details = null)
    {
        IEngineCatalog catalog = Substitute.For<IEngineCatalog>();
        catalog.ContainerDetailsAsync("id-api", Arg.Any<CancellationToken>()).Returns(details ?? Details);
        catalog.TopAsync("id-api", Arg.Any<CancellationToken>()).Returns(Processes);
        catalog.ImageHistoryAsync(Arg.Any<string>(), Arg.Any<CancellationToken>()).Returns(Layers);
        catalog.InspectAsync(Arg.Any<EngineObject>(), Arg.Any<string>(), Arg.Any<CancellationToken>()).Returns("[\n  {\n    \"Name\": \"thing\"\n  }\n]");
        catalog.ListUsersAsync(Arg.Any<EngineObject>(), Arg.Any<string>(), Arg.Any<CancellationToken>())
            .Returns([.. Snapshot.Machines.SelectMany(machine => machine.Containers.Items).Where(item => item.Info.Name is "api" or "migrate").Select(item => item.Info)]);
        return catalog;
    }

    /// <summary>Opens the details of api, on a page.</summary>
    public static Desk Open(this Desk desk, string page = "1") => desk.Press("2", "i", page);

    /// <summary>Opens what the panes of images, volumes and networks open.</summary>
    public static void Show(this Desk desk, Action<DetailPrompts> show)
    {
        show(desk.Details);
        desk.Work.Turn();
    }

    private static Samples Series(Func<int, double> value)
    {
        Samples samples = Samples.Empty;
        for (int at = 0; at < Samples.Capacity; at++)
        {
            samples = samples.Add(value(at));
        }

        return samples;
    }
}
