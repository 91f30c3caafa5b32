using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Tests;

/// <summary>What the engines of the Mac mini hold besides containers.</summary>
internal static class EngineSnapshots
{
    public static AppSnapshot MacMini => Tests.Snapshots.MacMini.With("lima/dev", machine => machine with
    {
        Containers = machine.Containers with
        {
            Items = [.. machine.Containers.Items.Select(item => item with { Info = Using(item.Info) })],
        },
        Images = Known(Images),
        Volumes = Known(Volumes),
        Networks = Known(Networks),
    });

    public static IReadOnlyList<ImageInfo> Images =>
    [
        Image("a1", "ghcr.io/acme/api", "1.9", 412, 2) with { Digest = "sha256:" + Digits("d1") },
        Image("a2", "ghcr.io/acme/worker", "1.9", 398, 2),
        Image("b1", "postgres", "17", 438, 40),
        Image("b2", "redis", "8", 138, 33),
        Image("c1", "mailhog/mailhog", "latest", 392, 2000),
        Image("c2", "python", "3.13-slim", 122, 9),
        Image("c2", "registry.example.com:5000/base/python", "stable", 122, 9),
        Image("e1", null, null, 409, 3),
        Image("e2", null, null, null, 21),
    ];

    public static IReadOnlyList<VolumeInfo> Volumes =>
    [
        new() { Name = "pgdata", Driver = "local", Mountpoint = "/var/lib/docker/volumes/pgdata/_data", ComposeProject = "shop", Size = ByteSize.FromGiB(3.9) },
        new() { Name = "redis", Driver = "local", Mountpoint = "/var/lib/docker/volumes/redis/_data", Size = ByteSize.FromMiB(12) },
        new() { Name = Digits("f1"), Driver = "local", Mountpoint = $"/var/lib/docker/volumes/{Digits("f1")}/_data", Size = ByteSize.FromMiB(64) },
        new() { Name = "cache", Driver = "nfs", Mountpoint = "/mnt/cache", Size = new ByteSize(0) },
    ];

    public static IReadOnlyList<NetworkInfo> Networks =>
    [
        new() { Id = Digits("01"), Name = "bridge", Driver = "bridge", Scope = "local", IsBuiltIn = true, Subnets = ["172.17.0.0/16"] },
        new() { Id = Digits("02"), Name = "host", Driver = "host", Scope = "local", IsBuiltIn = true },
        new() { Id = Digits("03"), Name = "none", Driver = "null", Scope = "local", IsBuiltIn = true },
        new()
        {
            Id = Digits("04"), Name = "shop_default", Driver = "bridge", Scope = "local", ComposeProject = "shop",
            Subnets = ["172.18.0.0/16", "fd00:18::/64"],
        },
        new() { Id = Digits("05"), Name = "backend", Driver = "bridge", Scope = "local", IsInternal = true, Subnets = ["10.9.0.0/24"] },
    ];

    public static EngineListing<T> Known<T>(IReadOnlyList<T> items) => new() { Items = items, AnsweredAt = Tests.Snapshots.Now.AddSeconds(-1) };

    /// <summary>The snapshot with one machine changed.</summary>
    public static AppSnapshot With(this AppSnapshot snapshot, string id, Func<MachineSnapshot, MachineSnapshot> change) => snapshot with
    {
        Providers =
        [
            .. snapshot.Providers.Select(provider => provider with
            {
                Machines = [.. provider.Machines.Select(machine => machine.Info.Id.ToString() == id ? change(machine) : machine)],
            }),
        ],
    };

    /// <summary>An id of 64 digits that begins as it is told.</summary>
    public static string Digits(string start) => start + new string('0', 64 - start.Length);

    private static ImageInfo Image(string id, string? repository, string? tag, double? size, int days) => new()
    {
        Id = Digits(id),
        Repository = repository,
        Tag = tag,
        Size = size is { } number ? ByteSize.FromMiB(number) : null,
        CreatedAt = Tests.Snapshots.Now.AddDays(-days),
    };

    private static ContainerInfo Using(ContainerInfo container) => container.Name switch
    {
        "postgres" => container with { Volumes = ["pgdata"], Networks = ["shop_default"] },
        "redis" => container with { Volumes = ["redis", Digits("f1")], Networks = ["shop_default"] },
        "api" => container with { Volumes = [], Networks = ["shop_default", "backend"] },
        _ => container with { Volumes = [], Networks = ["bridge"] },
    };
}
