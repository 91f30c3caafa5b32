using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Containers.Catalog;

public sealed class NerdctlCatalogTests
{
    private const string Greeting = "Welcome to the lab\n";

    private const string ImageLines =
        """
        {"CreatedAt":"2026-08-07 02:19:45 +0900 JST","CreatedSince":"2 weeks ago","Digest":"sha256:aaaa","ID":"sha256:aaaa","Repository":"nginx","Tag":"alpine","Name":"docker.io/library/nginx:alpine","Size":"77.6MB","BlobSize":"21MB","Platform":"linux/arm64"}
        {"CreatedAt":"2026-08-07 02:19:45 +0900 JST","CreatedSince":"2 weeks ago","Digest":"sha256:aaaa","ID":"sha256:aaaa","Repository":"nginx","Tag":"alpine","Name":"docker.io/library/nginx:alpine","Size":"74.0 MiB","BlobSize":"21MB","Platform":"linux/amd64"}
        {"CreatedAt":"2026-08-01 02:19:45 +0000 UTC","CreatedSince":"3 weeks ago","Digest":"sha256:bbbb","ID":"sha256:bbbb","Repository":"<none>","Tag":"<none>","Name":"","Size":"1MB","BlobSize":"1MB","Platform":"linux/arm64"}
        """;

    private const string Containers =
        """
        {"ID":"one","Names":"web","Image":"docker.io/library/nginx:alpine","Status":"Up","Labels":"nerdctl/networks=[\"front\",\"back\"],a=b,nerdctl/mounts=[{\"Type\":\"volume\",\"Name\":\"data\"},{\"Type\":\"bind\",\"Name\":\"\"}]"}
        {"ID":"two","Names":"other","Image":"docker.io/library/redis:8","Status":"Up","Labels":{"nerdctl/networks":"[\"bridge\"]"}}
        """;

    private static readonly string[] Nerdctl = ["limactl", "shell", "--tty=false", "--workdir", "/", "web", "sudo", "nerdctl"];
    private readonly VmTestHost _host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IEngineCatalog Catalog => new NerdctlRuntime(_host.Access, new RuntimeEndpoint(
        RuntimeKind.Nerdctl, "guest", true, new CommandRequest("limactl", "shell", "--tty=false", "--workdir", "/", "web"))).Catalog;

    [Fact]
    public async Task Lists_an_image_once_for_each_platform()
    {
        _host.Runner.On([.. Nerdctl, "images", "--no-trunc", "--format", "json"], Greeting + ImageLines);

        IReadOnlyList<ImageInfo> images = await Catalog.ListImagesAsync(Cancel);

        Assert.Equal(["linux/arm64", "linux/amd64", "linux/arm64"], images.Select(image => image.Platform));
        Assert.Equal([77_600_000, 77_594_624, 1_000_000], images.Select(image => image.Size?.Bytes));
        Assert.Equal(["nginx:alpine", "nginx:alpine", "bbbb"], images.Select(image => image.Reference));
        Assert.Equal(new DateTimeOffset(2026, 8, 7, 2, 19, 45, TimeSpan.FromHours(9)), images[0].CreatedAt);
    }

    [Fact]
    public async Task Lists_networks_that_have_no_id()
    {
        _host.Runner.On(
            [.. Nerdctl, "network", "ls", "--format", "json"],
            """
            {"ID":"17f29b073143","Name":"bridge","Labels":"nerdctl/default-network=true"}
            {"ID":"","Name":"host","Labels":""}
            {"ID":"4a1b2c3d4e5f","Name":"shop_default","Labels":"com.docker.compose.project=shop"}
            """);

        IReadOnlyList<NetworkInfo> networks = await Catalog.ListNetworksAsync(Cancel);

        Assert.Equal(["bridge", "host", "shop_default"], networks.Select(network => network.Name));
        Assert.Equal([true, true, false], networks.Select(network => network.IsBuiltIn));
        Assert.Equal("", networks[1].Id);
        Assert.Equal("shop", networks[2].ComposeProject);
    }

    [Fact]
    public async Task Finds_the_users_of_an_image_by_its_names()
    {
        _host.Runner.On([.. Nerdctl, "images", "--no-trunc", "--format", "json"], ImageLines)
            .On([.. Nerdctl, "ps", "--all", "--no-trunc", "--format", "json"], Containers);

        ContainerInfo user = Assert.Single(await Catalog.ListUsersAsync(EngineObject.Image, "aaaa", Cancel));

        Assert.Equal("web", user.Name);
        Assert.Equal(["front", "back"], user.Networks);
        Assert.Equal(["data"], user.Volumes);
    }

    [Fact]
    public async Task Asks_for_the_users_of_a_network()
    {
        _host.Runner.On([.. Nerdctl, "ps", "--all", "--no-trunc", "--filter", "network=bridge", "--format", "json"], Containers);

        IReadOnlyList<ContainerInfo> users = await Catalog.ListUsersAsync(EngineObject.Network, "bridge", Cancel);

        Assert.Equal(["bridge"], users.Single(user => user.Name == "other").Networks);
        Assert.Null(users.Single(user => user.Name == "other").Volumes);
    }

    [Theory]
    [InlineData("no network found matching: x", ProviderFailure.NotFound)]
    [InlineData("\\\"x\\\" does not exist in the volume store: not found", ProviderFailure.NotFound)]
    [InlineData("1 errors: [no such object x]", ProviderFailure.NotFound)]
    [InlineData("no such image: x", ProviderFailure.NotFound)]
    public async Task What_is_missing_is_not_found(string said, ProviderFailure failure)
    {
        _host.Runner.On(
            [.. Nerdctl, "volume", "inspect", "x"], error: $"time=\"2026-08-22T08:00:00Z\" level=fatal msg=\"{said}\"\n", exitCode: 1);

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Catalog.InspectAsync(EngineObject.Volume, "x", Cancel));

        Assert.Equal(failure, error.Failure);
        Assert.Contains('x', error.Message);
    }

    [Fact]
    public async Task A_container_that_does_not_run_has_no_processes()
    {
        _host.Runner.On(
            [.. Nerdctl, "top", "x"],
            error: "time=\"2026-08-22T08:00:00Z\" level=fatal msg=\"container abc is not running (status: stopped)\"\n", exitCode: 1);

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Catalog.TopAsync("x", Cancel));

        Assert.Equal((ProviderFailure.WrongState, "The container does not run."), (error.Failure, error.Message));
    }

    [Fact]
    public async Task Leaves_a_greeting_before_the_processes_out()
    {
        _host.Runner.On([.. Nerdctl, "top", "x"], Greeting + "UID  PID  CMD\nroot  12  nginx -g daemon off;\n");

        ProcessTable table = await Catalog.TopAsync("x", Cancel);

        Assert.Equal(["UID", "PID", "CMD"], table.Titles);
        Assert.Equal(["root", "12", "nginx -g daemon off;"], Assert.Single(table.Rows));
    }

    [Fact]
    public async Task Reads_the_layers_of_an_image()
    {
        _host.Runner.On(
            [.. Nerdctl, "history", "--no-trunc", "--format", "json", "nginx"],
            """{"Snapshot":"sha256:1","CreatedAt":"2026-08-07T02:19:45+09:00","CreatedSince":"2 weeks ago","CreatedBy":"CMD [\"nginx\"]","Size":"0B","Comment":"buildkit"}""");

        ImageLayer layer = Assert.Single(await Catalog.ImageHistoryAsync("nginx", Cancel));

        Assert.Equal(
            new ImageLayer(
                "CMD [\"nginx\"]", new ByteSize(0), new DateTimeOffset(2026, 8, 7, 2, 19, 45, TimeSpan.FromHours(9)), "buildkit"),
            layer);
    }
}
