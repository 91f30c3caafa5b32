using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using NSubstitute;

namespace Devx.Providers.Tests.Containers.Operations;

public sealed class PrunePlannerTests
{
    private const string Busy = "{\"Image\":\"sha256:busy\",\"Mounts\":[{\"Type\":\"volume\",\"Name\":\"data\"}],"
        + "\"NetworkSettings\":{\"Networks\":{\"shop\":{}}}}";

    private const string Ended = "{\"Image\":\"sha256:ended\",\"Mounts\":[{\"Type\":\"volume\",\"Name\":\"old\"}],"
        + "\"NetworkSettings\":{\"Networks\":{\"lab\":null}}}";

    private static readonly string[] DockerSizes =
        ["docker", "--context", "lab", "system", "df", "--verbose", "--format", "{{json .}}"];

    private static readonly string Nameless = new('c', 64);
    private readonly EngineTestHost _host = new();

    public PrunePlannerTests()
    {
        _host.Lists(
            EngineTestHost.Container("api"),
            EngineTestHost.Container("job", ContainerStatus.Exited) with { RawStatus = "Exited (1) 2 days ago" });
        _host.Inspects(["docker", "--context", "lab", "container", "inspect"], ["api", "job"], Busy, Ended);
        _host.Inspects(["podman", "container", "inspect"], ["api", "job"], Busy, Ended);
        _host.Catalog.ListImagesAsync(Arg.Any<CancellationToken>()).Returns(
        [
            EngineTestHost.Image("busy", "1", "busy"), EngineTestHost.Image("ended", "1", "ended", 20),
            EngineTestHost.Image("idle", "1", "idle", 30), EngineTestHost.Image("idle", "2", "idle", 30),
            new ImageInfo { Id = new string('d', 64), Size = new ByteSize(5) },
        ]);
        _host.Catalog.ListVolumesAsync(Arg.Any<CancellationToken>()).Returns(
            [.. new[] { "data", "idle", "old", Nameless }.Select(name => new VolumeInfo { Name = name })]);
        _host.Catalog.ListNetworksAsync(Arg.Any<CancellationToken>()).Returns(
        [
            new NetworkInfo { Id = "1", Name = "bridge", IsBuiltIn = true }, new NetworkInfo { Id = "2", Name = "shop" },
            new NetworkInfo { Id = "3", Name = "lab" }, new NetworkInfo { Id = "4", Name = "free" },
        ]);
        _host.Runner.On(
            DockerSizes,
            $$"""
            {"Containers":[{"ID":"{{EngineTestHost.Id("job")}}","Size":"36B (virtual 1.98MB)"}],
            "Volumes":[{"Name":"idle","Size":"1.2GB"}],"BuildCache":[{"Size":"3MB","InUse":"false"},{"Size":"9MB","InUse":"true"}]}
            """);
        Version("28.5.2");
    }

    [Fact]
    public async Task Containers_that_do_not_run_go_with_what_they_have_written()
    {
        EnginePlan plan = await PlanAsync(_host.Docker, PruneScope.Containers);

        Assert.Equal(["container prune --force"], EngineTestHost.Commands(plan));
        Assert.Equal("prune containers", plan.Steps[0].Title);
        Assert.Equal(["job"], plan.Losses.Select(loss => loss.Name));
        Assert.Equal("Exited (1) 2 days ago", plan.Losses[0].Note);
    }

    [Fact]
    public async Task Images_go_once_with_all_their_names()
    {
        EnginePlan plan = await PlanAsync(_host.Docker, PruneScope.UnusedImages);

        Assert.Equal(["image prune --force --all"], EngineTestHost.Commands(plan));
        Assert.Equal(["idle:1, idle:2", "dddddddddddd"], plan.Losses.Select(loss => loss.Name));
        Assert.Equal(["Images share layers, each counted with its image here: less than the sum may become free."], plan.Notes);
    }

    [Fact]
    public async Task Images_without_a_name_go_alone_when_that_was_asked_for()
    {
        EnginePlan plan = await PlanAsync(_host.Docker, PruneScope.DanglingImages);

        Assert.Equal(["image prune --force"], EngineTestHost.Commands(plan));
        Assert.Equal([new EngineLoss(EngineObject.Image, "dddddddddddd", new ByteSize(5), "without a name")], plan.Losses);
    }

    [Fact]
    public async Task What_the_pruned_containers_used_goes_with_them()
    {
        EnginePlan plan = await PlanAsync(
            _host.Docker, PruneScope.Containers | PruneScope.UnusedImages | PruneScope.UnusedVolumes | PruneScope.Networks);

        Assert.Equal(
            ["job", "ended:1", "idle:1, idle:2", "dddddddddddd", "idle", "old", Nameless, "lab", "free"],
            plan.Losses.Select(loss => loss.Name));
        Assert.Equal(
            ["container prune --force", "image prune --force --all", "volume prune --force --all", "network prune --force"],
            EngineTestHost.Commands(plan));
    }

    [Fact]
    public async Task Volumes_have_the_sizes_that_docker_counts()
    {
        EnginePlan plan = await PlanAsync(_host.Docker, PruneScope.UnusedVolumes);

        Assert.Equal(new EngineLoss(EngineObject.Volume, "idle", new ByteSize(1_200_000_000)), plan.Losses[0]);
    }

    /// <summary>There a prune takes all volumes that nothing uses, with a name or without.</summary>
    [Theory]
    [InlineData("20.10.24+dfsg1")]
    [InlineData("")]
    public async Task Volumes_are_named_to_engines_before_23(string version)
    {
        Version(version);

        EnginePlan plan = await PlanAsync(_host.Docker, PruneScope.AnonymousVolumes);

        Assert.Equal([$"volume rm {Nameless}"], EngineTestHost.Commands(plan));
    }

    /// <summary>podman before 6 takes all that nothing uses, podman 6 only those without a name.</summary>
    [Fact]
    public async Task Volumes_are_named_to_podman()
    {
        EnginePlan plan = await PlanAsync(_host.Podman, PruneScope.UnusedVolumes);

        Assert.Equal([$"volume rm idle {Nameless}"], EngineTestHost.Commands(plan, 0));
        Assert.All(plan.Losses, loss => Assert.Null(loss.Size));
    }

    [Fact]
    public async Task Networks_of_containers_that_do_not_run_stay_in_podman_only()
    {
        EnginePlan docker = await PlanAsync(_host.Docker, PruneScope.Networks);
        EnginePlan podman = await PlanAsync(_host.Podman, PruneScope.Networks);

        Assert.Equal(
            [
                new EngineLoss(EngineObject.Network, "lab", null, "job cannot start without it"),
                new EngineLoss(EngineObject.Network, "free", null),
            ],
            docker.Losses);
        Assert.Equal(["free"], podman.Losses.Select(loss => loss.Name));
    }

    [Fact]
    public async Task The_cache_of_builds_is_what_nothing_uses_now()
    {
        EnginePlan docker = await PlanAsync(_host.Docker, PruneScope.BuildCache);
        EnginePlan podman = await PlanAsync(_host.Podman, PruneScope.BuildCache);

        Assert.Equal([new EngineLoss(null, "build cache", new ByteSize(3_000_000), "at most")], docker.Losses);
        Assert.Empty(podman.Steps);
        Assert.Equal(["podman keeps what builds leave as images; there is no other cache to remove."], podman.Notes);
    }

    [Fact]
    public async Task What_has_nothing_to_remove_has_no_step()
    {
        _host.Lists();

        EnginePlan plan = await PlanAsync(_host.Docker, PruneScope.Containers);

        Assert.Empty(plan.Steps);
        Assert.Equal(["No containers to remove."], plan.Notes);
    }

    [Fact]
    public async Task Nothing_chosen_is_refused()
    {
        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(() => PlanAsync(_host.Docker, PruneScope.None));

        Assert.Equal(ProviderFailure.BadRequest, refusal.Failure);
    }

    private void Version(string version) =>
        _host.Runner.On(["docker", "--context", "lab", "version", "--format", "{{.Server.Version}}"], version + "\n");

    private static Task<EnginePlan> PlanAsync(EngineAccess engine, PruneScope scope) =>
        new EngineOperations(engine).PlanAsync(new PruneEngine(scope), EngineTestHost.Cancel);
}
