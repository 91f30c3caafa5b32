using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Testing;

namespace Devx.Providers.Tests.Containers.Catalog;

public sealed class DockerCatalogTests
{
    private static readonly string[] Docker = ["docker", "--context", "lab"];
    private static readonly string[] Images = [.. Docker, "image", "ls", "--no-trunc", "--digests", "--format", "{{json .}}"];
    private static readonly string[] Networks = [.. Docker, "network", "ls", "--no-trunc", "--format", "{{json .}}"];
    private readonly VmTestHost _host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IEngineCatalog Catalog =>
        new DockerRuntime(_host.Access, "docker", new RuntimeEndpoint(RuntimeKind.Docker, "context:lab")).Catalog;

    [Fact]
    public async Task Lists_images_by_name()
    {
        _host.Runner.On(Images, Recording.Load("docker-28.5.2/158-images-json-digests"));

        IReadOnlyList<ImageInfo> images = await Catalog.ListImagesAsync(Cancel);

        Assert.Equal(
            new ImageInfo
            {
                Id = "183701089034458f577ec385d410d03054a2c9b1b72c20a49f38b97b5760777b",
                Repository = "busybox",
                Tag = "1.37",
                Size = new ByteSize(2_020_000),
                CreatedAt = new DateTimeOffset(2026, 11, 23, 15, 55, 18, TimeSpan.Zero),
                ContainerCount = 5,
            },
            images[0]);
        Assert.Equal(["busybox:1.37", "tools:dev"], images.Select(image => image.Reference));
    }

    [Fact]
    public async Task An_old_engine_does_not_count_the_containers_of_an_image()
    {
        _host.Runner.On(Images, Recording.Load("docker-20.10/docker-image-ls-notrunc-json"));

        ImageInfo image = Assert.Single(await Catalog.ListImagesAsync(Cancel));

        Assert.Null(image.ContainerCount);
        Assert.Equal("r1-busybox:1", image.Reference);
    }

    [Fact]
    public async Task Lists_no_images_when_output_is_empty()
    {
        _host.Runner.On(Images, Recording.Load("docker-28.5.2/124-images-json-empty"));

        Assert.Empty(await Catalog.ListImagesAsync(Cancel));
    }

    [Fact]
    public void Puts_images_without_a_name_last_and_calls_them_by_their_id()
    {
        string output = Line("b", "<none>", "<none>", "<none>", 1) + Line("a", "<none>", "<none>", "<none>", 2)
            + Line("c", "shop", "1", "sha256:d", 1) + Line("c", "shop", "1", "sha256:e", 1) + Line("f", "shop", "<none>", "sha256:f", 1);

        IReadOnlyList<ImageInfo> images = DockerCatalogParser.Images(output);

        Assert.Equal(["shop@sha256:f", "shop:1", "a", "b"], images.Select(image => image.Reference));
        Assert.Equal([false, false, true, true], images.Select(image => image.IsDangling));
    }

    [Fact]
    public void A_cut_line_is_named()
    {
        ProviderException error = Assert.Throws<ProviderException>(() => DockerCatalogParser.Images("{\"ID\":\"a\"}\n{\"ID\":"));

        Assert.Equal(ProviderFailure.BadAnswer, error.Failure);
        Assert.Contains("line 2 of the image list", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docker-28.5.2/159-volume-ls-json", "data")]
    [InlineData("docker-20.10/docker-volume-ls-json", "r1-vol,r1-vol2")]
    public async Task Lists_volumes_without_sizes(string recording, string names)
    {
        _host.Runner.On([.. Docker, "volume", "ls", "--format", "{{json .}}"], Recording.Load(recording));

        IReadOnlyList<VolumeInfo> volumes = await Catalog.ListVolumesAsync(Cancel);

        Assert.Equal(names.Split(','), volumes.Select(volume => volume.Name));
        Assert.All(volumes, volume => Assert.Null(volume.Size));
        Assert.Equal($"/var/lib/docker/volumes/{volumes[0].Name}/_data", volumes[0].Mountpoint);
        Assert.False(volumes[0].IsAnonymous);
    }

    [Fact]
    public async Task Lists_networks_with_the_address_ranges_of_those_that_are_still_there()
    {
        Recording list = new(
            [], 0,
            """
            {"CreatedAt":"2026-11-25 09:26:27.424510267 +0000 UTC","Driver":"bridge","ID":"9e9b0a03c20a18097706fde95ee5656de6b24f0c88a145f2b59d4825b26b32c6","Internal":"false","Labels":"com.docker.compose.project=shop","Name":"cat-net","Scope":"local"}
            {"CreatedAt":"2026-11-25 01:01:48.080450202 +0000 UTC","Driver":"host","ID":"15a7d1f6c464dd0f9837e759e363f8c2c413116f11274bfbfcb87d55e3f79789","Internal":"false","Labels":"","Name":"host","Scope":"local"}
            {"CreatedAt":"2026-11-25 01:01:48.080450202 +0000 UTC","Driver":"bridge","ID":"gone","Internal":"true","Labels":"","Name":"gone","Scope":"local"}
            """,
            "");
        _host.Runner.On(Networks, list).On(
            [.. Docker, "network", "inspect", "9e9b0a03c20a18097706fde95ee5656de6b24f0c88a145f2b59d4825b26b32c6", "gone",
                "15a7d1f6c464dd0f9837e759e363f8c2c413116f11274bfbfcb87d55e3f79789"],
            Recording.Load("docker-20.10/docker-network-inspect-all"));

        IReadOnlyList<NetworkInfo> networks = await Catalog.ListNetworksAsync(Cancel);

        Assert.Equal(["cat-net", "gone", "host"], networks.Select(network => network.Name));
        Assert.Equal(["172.18.0.0/16"], networks[0].Subnets);
        Assert.Empty(networks[1].Subnets);
        Assert.Empty(networks[2].Subnets);
        Assert.Equal([false, true, false], networks.Select(network => network.IsInternal));
        Assert.Equal([false, false, true], networks.Select(network => network.IsBuiltIn));
        Assert.Equal("shop", networks[0].ComposeProject);
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 9, 26, 27, TimeSpan.Zero), networks[0].CreatedAt);
        _host.Runner.AssertAllRan();
    }

    [Fact]
    public async Task An_engine_that_is_down_is_said()
    {
        _host.Runner.On(Networks, Recording.Load("docker-28.5.2/102-ps-daemon-down"));

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Catalog.ListNetworksAsync(Cancel));

        Assert.Equal(ProviderFailure.EngineDown, error.Failure);
        Assert.NotNull(error.Remedy);
    }

    [Theory]
    [InlineData(EngineObject.Image, "ancestor=x")]
    [InlineData(EngineObject.Volume, "volume=x")]
    [InlineData(EngineObject.Network, "network=x")]
    public async Task Lists_the_users_of_an_object_without_asking_for_sizes(EngineObject kind, string filter)
    {
        _host.Runner.On(
            [.. Docker, "ps", "--all", "--no-trunc", "--filter", filter, "--format", DockerFormats.JsonWithoutSize],
            Recording.Load("docker-20.10/docker-ps-networks-json"));

        ContainerInfo user = Assert.Single(await Catalog.ListUsersAsync(kind, "x", Cancel));

        Assert.Equal("cat-a", user.Name);
        Assert.Equal(["bridge", "cat-net"], user.Networks);
        Assert.Equal(["cat-vol"], user.Volumes);
    }

    [Theory]
    [InlineData(EngineObject.Container, "container", "docker-28.5.2/141-inspect", "\"Name\": \"/web\",")]
    [InlineData(EngineObject.Volume, "volume", "docker-28.5.2/160-volume-inspect", "\"Name\": \"data\",")]
    [InlineData(EngineObject.Network, "network", "docker-28.5.2/162-network-inspect", "\"Name\": \"shop\",")]
    public async Task Inspects_one_object(EngineObject kind, string noun, string recording, string line)
    {
        _host.Runner.On([.. Docker, noun, "inspect", "x"], Recording.Load(recording));

        string text = await Catalog.InspectAsync(kind, "x", Cancel);

        Assert.StartsWith("{\n  \"", text, StringComparison.Ordinal);
        Assert.Contains("\n  " + line + "\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_container_is_not_found()
    {
        _host.Runner.On([.. Docker, "container", "inspect", "ghost"], Recording.Load("docker-28.5.2/142-inspect-missing"));

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Catalog.ContainerDetailsAsync("ghost", Cancel));

        Assert.Equal(ProviderFailure.NotFound, error.Failure);
    }

    [Theory]
    [InlineData("Error response from daemon: network ghost not found\n")]
    [InlineData("Error response from daemon: get ghost: no such volume\n")]
    [InlineData("Error response from daemon: no such image: ghost: No such image: ghost:latest\n")]
    public async Task Whatever_is_missing_is_not_found(string said)
    {
        _host.Runner.On([.. Docker, "network", "inspect", "ghost"], "[]\n", said, 1);

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(
            () => Catalog.InspectAsync(EngineObject.Network, "ghost", Cancel));

        Assert.Equal(ProviderFailure.NotFound, error.Failure);
        Assert.Contains("ghost", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_column_of_processes_takes_the_rest()
    {
        _host.Runner.On([.. Docker, "top", "web"], Recording.Load("docker-20.10/docker-top-two"));

        ProcessTable table = await Catalog.TopAsync("web", Cancel);

        Assert.Equal(["UID", "PID", "PPID", "C", "STIME", "TTY", "TIME", "CMD"], table.Titles);
        Assert.Equal(2, table.Rows.Count);
        Assert.Equal("sh -c while true; do echo out; echo err >&2; sleep 1; done", table.Rows[0][^1]);
    }

    [Fact]
    public async Task A_container_that_does_not_run_has_no_processes()
    {
        _host.Runner.On([.. Docker, "top", "failed"], Recording.Load("docker-28.5.2/144-top-stopped"));

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Catalog.TopAsync("failed", Cancel));

        Assert.Equal(ProviderFailure.WrongState, error.Failure);
        Assert.Equal("Start it first.", error.Remedy);
    }

    [Fact]
    public async Task Reads_the_layers_of_an_image()
    {
        _host.Runner.On(
            [.. Docker, "history", "--no-trunc", "--format", "{{json .}}", "devx-busybox:1"],
            Recording.Load("docker-20.10/docker-history-json"));

        ImageLayer layer = Assert.Single(await Catalog.ImageHistoryAsync("devx-busybox:1", Cancel));

        Assert.Equal(
            new ImageLayer("", new ByteSize(1_980_000), new DateTimeOffset(2026, 11, 25, 9, 10, 46, TimeSpan.Zero), "Imported from -"),
            layer);
    }

    private static string Line(string id, string repository, string tag, string digest, int day) =>
        $"{{\"ID\":\"sha256:{id}\",\"Repository\":\"{repository}\",\"Tag\":\"{tag}\",\"Digest\":\"{digest}\",\"Size\":\"1MB\","
        + $"\"CreatedAt\":\"2026-11-0{day} 00:00:00 +0000 UTC\"}}\n";
}
