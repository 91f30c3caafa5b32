using Devx.Providers.Containers;
using Devx.Tui.State;

namespace Devx.Tui.Tests;

/// <summary>Computers with containers in compose projects, in pods and in none.</summary>
internal static class ContainerCrowds
{
    /// <summary>The afternoon on the Mac mini, with a shop made by compose in lima/dev and a pod in podman.</summary>
    public static AppSnapshot MacMini => With(
        Snapshots.MacMini,
        ("lima/dev",
        [
            Shop("shop-api-1", "api", "ghcr.io/acme/api:1.9", 96, 412, [new(80, HostPort: 8080)]),
            Shop("shop-worker-1", "worker", "ghcr.io/acme/worker:1.9", 31, 190),
            Shop("main_db", "postgres", "postgres:17", 7, 288, [new(5432, HostPort: 5432, HostAddress: "127.0.0.1")], ContainerHealth.Healthy),
            Ended(Shop("shop-migrate-1", "migrate", "ghcr.io/acme/api:1.9", 0, 0)),
            Snapshots.Container("mailhog", "mailhog/mailhog", 0, 9, [new(8025, HostPort: 8025)], 2),
            Ended(Snapshots.Container("seed", "busybox", 0, 0)),
        ]),
        ("podman/podman-default",
        [
            Pod("metrics-grafana", "grafana/grafana:11", 2, 211, [new(3000, HostPort: 3000)]),
            Pod("metrics-prometheus", "prom/prometheus:3", 4, 323, health: ContainerHealth.Unhealthy),
        ]));

    /// <summary>So many containers of one engine, most of them in one of forty projects.</summary>
    public static AppSnapshot Of(int count) => With(Snapshots.MacMini, ("lima/dev", [.. Enumerable.Range(0, count).Select(One)]));

    public static AppSnapshot With(AppSnapshot snapshot, params (string Machine, IReadOnlyList<ContainerSnapshot> Containers)[] machines) =>
        machines.Aggregate(snapshot, (before, entry) => Changed(before, entry.Machine, machine => machine with
        {
            Containers = Snapshots.Containers(machine.Containers.Runtime ?? "docker", entry.Containers),
        }));

    public static AppSnapshot Changed(AppSnapshot snapshot, string machine, Func<MachineSnapshot, MachineSnapshot> change) => snapshot with
    {
        Providers =
        [
            .. snapshot.Providers.Select(provider => provider with
            {
                Machines = [.. provider.Machines.Select(one => one.Info.Id.ToString() == machine ? change(one) : one)],
            }),
        ],
    };

    private static ContainerSnapshot One(int number)
    {
        ContainerSnapshot made = Snapshots.Container(
            $"project-{number % 40}-service-{number}-1", $"ghcr.io/acme/service-{number}:1.{number}", number % 97, number,
            [new(80, HostPort: 8000 + number), new(443)], number % 300);
        return made with
        {
            Info = made.Info with
            {
                ComposeProject = number % 5 == 0 ? null : $"project-{number % 40}",
                ComposeService = number % 5 == 0 ? null : $"service-{number}",
            },
        };
    }

    private static ContainerSnapshot Shop(
        string name, string service, string image, double cpu, double memory, IReadOnlyList<PortMapping>? ports = null,
        ContainerHealth health = ContainerHealth.None)
    {
        ContainerSnapshot made = Snapshots.Container(name, image, cpu, memory, ports, 2, health);
        return made with { Info = made.Info with { ComposeProject = "shop", ComposeService = service, Networks = ["shop_default"] } };
    }

    private static ContainerSnapshot Pod(
        string name, string image, double cpu, double memory, IReadOnlyList<PortMapping>? ports = null,
        ContainerHealth health = ContainerHealth.None)
    {
        ContainerSnapshot made = Snapshots.Container(name, image, cpu, memory, ports, 30, health);
        return made with { Info = made.Info with { Pod = "metrics" } };
    }

    private static ContainerSnapshot Ended(ContainerSnapshot container) => new()
    {
        Info = container.Info with
        {
            Status = ContainerStatus.Exited,
            ExitCode = 1,
            StartedAt = null,
            FinishedAt = Snapshots.Now.AddMinutes(-4),
        },
    };
}
