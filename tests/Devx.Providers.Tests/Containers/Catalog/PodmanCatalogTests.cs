using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers.Catalog;

public sealed class PodmanCatalogTests
{
    private static readonly string[] Podman = ["podman", "--connection", "dev"];
    private static readonly string[] Images = [.. Podman, "images", "--format", "json"];
    private static readonly string[] Volumes = [.. Podman, "volume", "ls", "--format", "json"];
    private static readonly string[] Containers = [.. Podman, "ps", "--all", "--format", "json"];
    private readonly VmTestHost _host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IEngineCatalog Catalog =>
        new PodmanRuntime(_host.Access, "podman", new RuntimeEndpoint(RuntimeKind.Podman, "connection:dev")).Catalog;

    [Fact]
    public async Task Lists_images_by_name_with_their_exact_size()
    {
        _host.Runner.On(Images, Recording.Load("podman-5.8.6/540-remote-images-json"));

        IReadOnlyList<ImageInfo> images = await Catalog.ListImagesAsync(Cancel);

        Assert.Equal(
            ["localhost/busybox:1.37", "localhost/podman-pause:5.4.2-1766335321", "localhost/tools:dev"],
            images.Select(image => image.Reference));
        Assert.Equal(
            new ImageInfo
            {
                Id = "21f1bf6930620c6c66ae8bb23233b65de0e087b7f80456584b10b61faf992060",
                Repository = "localhost/busybox",
                Tag = "1.37",
                Digest = "sha256:fed4a3f8bd50d57574eb21e06245d0fab62b7512b36cf793224485d48bd0f6e3",
                Size = new ByteSize(2_038_855),
                CreatedAt = new DateTimeOffset(2026, 11, 23, 15, 30, 18, TimeSpan.Zero),
                ContainerCount = 5,
            },
            images[0]);
    }

    [Theory]
    [InlineData("podman-4.3/podman-images-json")]
    [InlineData("podman-5.8/ct-images-json")]
    public async Task Knows_the_lists_of_other_versions(string recording)
    {
        _host.Runner.On(Images, Recording.Load(recording));

        Assert.Equal("localhost/r1-busybox:1", Assert.Single(await Catalog.ListImagesAsync(Cancel)).Reference);
    }

    [Fact]
    public void Lists_an_image_once_for_each_name_and_one_without_a_name_last()
    {
        const string output =
            """
            [{"Id":"a","Names":null,"RepoDigests":[],"Size":1,"Containers":0,"Dangling":true,"Created":0},
             {"Id":"b","Names":["quay.io/x:2","localhost:5000/x","quay.io/x@sha256:1"],"RepoDigests":["quay.io/x@sha256:1"],
              "Size":2,"Created":1}]
            """;

        IReadOnlyList<ImageInfo> images = PodmanCatalogParser.Images(output);

        Assert.Equal(["localhost:5000/x", "quay.io/x@sha256:1", "quay.io/x:2", "a"], images.Select(image => image.Reference));
        Assert.Equal("sha256:1", images[2].Digest);
        Assert.True(images[3].IsDangling);
        Assert.Null(images[3].CreatedAt);
    }

    [Theory]
    [InlineData("podman-5.8.6/541-remote-volume-ls-json", "data")]
    [InlineData("podman-4.3/podman-volume-ls-json", "r1-vol")]
    public async Task Lists_volumes(string recording, string name)
    {
        _host.Runner.On(Volumes, Recording.Load(recording)).On(Containers, Recording.Load("podman-4.3/podman-ps-a-json"));

        VolumeInfo volume = Assert.Single(await Catalog.ListVolumesAsync(Cancel));

        Assert.Equal(name, volume.Name);
        Assert.Equal("local", volume.Driver);
        Assert.EndsWith($"/volumes/{name}/_data", volume.Mountpoint, StringComparison.Ordinal);
        Assert.NotNull(volume.CreatedAt);
        Assert.Null(volume.Size);
        Assert.Equal([], volume.Users);
    }

    /// <summary>The list of containers says where something is mounted, not what; those that mount something are asked once.</summary>
    [Fact]
    public async Task Volumes_know_their_users_by_one_inspect_of_all_that_mount_something()
    {
        _host.Runner.On(Volumes, Recording.Load("podman-5.8.6/541-remote-volume-ls-json"))
            .On(Containers, Recording.Load("podman-5.8.6/519-remote-ps-json"))
            .On(
                [.. Podman, "container", "inspect", "d1be0d243473f5a7ec071577de6f7d17a74b46777a604d0606908c36e251a136"],
                Recording.Load("podman-5.8.6/524-remote-inspect"));
        IEngineCatalog catalog = Catalog;

        VolumeInfo first = Assert.Single(await catalog.ListVolumesAsync(Cancel));
        VolumeInfo again = Assert.Single(await catalog.ListVolumesAsync(Cancel));

        Assert.Equal(["web"], first.Users);
        Assert.Equal(["web"], again.Users);
        Assert.Single(_host.Runner.Ran, request => request.Arguments.Contains("inspect"));
    }

    [Fact]
    public async Task A_container_that_vanishes_meanwhile_uses_nothing()
    {
        _host.Runner.On(Volumes, Recording.Load("podman-5.8.6/541-remote-volume-ls-json"))
            .On(Containers, """[{"Id":"1","Names":["gone"],"State":"running","Mounts":["/data"]}]""")
            .On([.. Podman, "container", "inspect", "1"], "[]", "Error: no such container \"1\"\n", 125);

        Assert.Equal([], Assert.Single(await Catalog.ListVolumesAsync(Cancel)).Users);
    }

    /// <summary>An inspect of hundreds takes many seconds: a hundred at a time, and nothing is said before all have been asked.</summary>
    [Fact]
    public async Task Users_are_not_known_before_all_containers_have_been_asked()
    {
        string[] ids = [.. Enumerable.Range(0, 120).Select(number => $"c{number:000}")];
        string[] mounting = [.. ids.Select(id => $$"""{"Id":"{{id}}","Names":["{{id}}"],"State":"running","Mounts":["/d"]}""")];
        _host.Runner.On(Volumes, Recording.Load("podman-5.8.6/541-remote-volume-ls-json"))
            .On(Containers, $"[{string.Join(',', mounting)}]")
            .On([.. Podman, "container", "inspect", .. ids[..100]], Inspect(ids[..100]))
            .On([.. Podman, "container", "inspect", .. ids[100..]], Inspect(ids[100..]));
        IEngineCatalog catalog = Catalog;

        VolumeInfo first = Assert.Single(await catalog.ListVolumesAsync(Cancel));
        VolumeInfo second = Assert.Single(await catalog.ListVolumesAsync(Cancel));

        Assert.Null(first.Users);
        Assert.Equal(ids, second.Users);

        static string Inspect(string[] containers) => "[" + string.Join(',', containers.Select(
            id => $$"""{"Id":"{{id}}","Mounts":[{"Type":"volume","Name":"data"},{"Type":"bind","Source":"/tmp"}]}""")) + "]";
    }

    [Fact]
    public async Task Lists_networks_with_their_address_ranges()
    {
        _host.Runner.On([.. Podman, "network", "ls", "--format", "json"], Recording.Load("podman-4.3/podman-network-ls-json"));

        IReadOnlyList<NetworkInfo> networks = await Catalog.ListNetworksAsync(Cancel);

        Assert.Equal(["podman", "r1-net"], networks.Select(network => network.Name));
        Assert.Equal([true, false], networks.Select(network => network.IsBuiltIn));
        Assert.Equal(["10.89.0.0/24"], networks[1].Subnets);
        Assert.False(networks[1].IsInternal);
        Assert.Equal(2026, networks[1].CreatedAt?.Year);
    }

    [Fact]
    public async Task Lists_the_users_of_a_volume()
    {
        _host.Runner.On(
            [.. Podman, "ps", "--all", "--filter", "volume=cat-vol", "--format", "json"],
            Recording.Load("podman-4.3/podman-ps-networks-json"));

        ContainerInfo user = Assert.Single(await Catalog.ListUsersAsync(EngineObject.Volume, "cat-vol", Cancel));

        Assert.Equal("cat-a", user.Name);
        Assert.Equal("a67bcb23221c7d4ca1f09da6de6bf95d0fde14928f93041c0a54d1691021c1b4", user.ImageId);
        Assert.Equal(["podman"], user.Networks);
        Assert.Null(user.Volumes);
    }

    [Theory]
    [InlineData("podman-4.3/podman-top", 2)]
    [InlineData("podman-5.8.6/526-remote-top", 1)]
    [InlineData("podman-5.4.2/526-remote-top", 1)]
    public async Task Reads_processes(string recording, int count)
    {
        _host.Runner.On([.. Podman, "top", "web"], Recording.Load(recording));

        ProcessTable table = await Catalog.TopAsync("web", Cancel);

        Assert.Equal(["USER", "PID", "PPID", "%CPU", "ELAPSED", "TTY", "TIME", "COMMAND"], table.Titles);
        Assert.Equal(count, table.Rows.Count);
        Assert.All(table.Rows, row => Assert.Equal(8, row.Count));
    }

    [Theory]
    [InlineData("podman-5.8.6/527-remote-top-stopped")]
    [InlineData("podman-4.3/podman-top-not-running")]
    public async Task A_container_that_does_not_run_has_no_processes(string recording)
    {
        _host.Runner.On([.. Podman, "top", "failed"], Recording.Load(recording));

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Catalog.TopAsync("failed", Cancel));

        Assert.Equal(ProviderFailure.WrongState, error.Failure);
    }

    [Fact]
    public async Task Reads_the_layers_of_an_image()
    {
        _host.Runner.On([.. Podman, "history", "--format", "json", "x"], Recording.Load("podman-4.3/podman-history-json"));

        ImageLayer layer = Assert.Single(await Catalog.ImageHistoryAsync("x", Cancel));

        Assert.StartsWith("/bin/sh -c #(nop) ADD file:", layer.CreatedBy, StringComparison.Ordinal);
        Assert.Equal(new ByteSize(1_996_800), layer.Size);
        Assert.Equal("imported from tarball", layer.Comment);
        Assert.Equal(2026, layer.CreatedAt?.Year);
    }

    [Theory]
    [InlineData("podman-4.3/podman-inspect-missing", EngineObject.Container)]
    [InlineData("podman-4.3/podman-network-inspect-missing", EngineObject.Network)]
    public async Task What_is_missing_is_not_found(string recording, EngineObject kind)
    {
        string noun = kind is EngineObject.Container ? "container" : "network";
        _host.Runner.On([.. Podman, noun, "inspect", "ghost"], Recording.Load(recording));

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Catalog.InspectAsync(kind, "ghost", Cancel));

        Assert.Equal(ProviderFailure.NotFound, error.Failure);
    }
}
