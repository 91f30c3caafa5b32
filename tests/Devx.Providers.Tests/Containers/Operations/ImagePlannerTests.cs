using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using NSubstitute;

namespace Devx.Providers.Tests.Containers.Operations;

public sealed class ImagePlannerTests
{
    private readonly EngineTestHost _host = new();

    [Fact]
    public async Task A_pull_may_take_as_long_as_the_registry_does()
    {
        EnginePlan plan = await PlanAsync(_host.Docker, new PullImage(" ghcr.io/acme/api:1.9 "));

        Assert.Equal(["pull ghcr.io/acme/api:1.9"], EngineTestHost.Commands(plan));
        Assert.Equal(Timeout.InfiniteTimeSpan, plan.Steps[0].Command.Timeout);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--all-tags")]
    [InlineData("Nginx")]
    [InlineData("http://example.org/x")]
    public async Task What_is_no_name_of_an_image_is_refused(string reference)
    {
        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(() => PlanAsync(_host.Docker, new PullImage(reference)));

        Assert.Equal(ProviderFailure.BadRequest, refusal.Failure);
    }

    [Fact]
    public async Task A_name_that_another_image_has_is_taken_from_it_with_a_note()
    {
        Images(EngineTestHost.Image("api", "1"), EngineTestHost.Image("web", "1"));

        EnginePlan plan = await PlanAsync(_host.Docker, new TagImage("api:1", "web:1"));

        Assert.Equal(["tag api:1 web:1"], EngineTestHost.Commands(plan));
        Assert.Equal(["web:1 is the name of another image now, which loses it."], plan.Notes);
    }

    [Fact]
    public async Task One_of_several_names_goes_and_the_layers_stay()
    {
        Images(EngineTestHost.Image("api", "1", new string('a', 64)), EngineTestHost.Image("api", "2", new string('a', 64)));
        Uses("api:1", EngineTestHost.Container("web"));

        EnginePlan plan = await PlanAsync(_host.Docker, new RemoveImages(["api:1"]));

        Assert.Equal(["image rm api:1"], EngineTestHost.Commands(plan));
        Assert.Equal([new EngineLoss(EngineObject.Image, "api:1", null, "only this name; it stays as api:2")], plan.Losses);
    }

    [Fact]
    public async Task The_last_name_takes_the_layers_with_it()
    {
        Images(EngineTestHost.Image("api", "1", mb: 214));

        EnginePlan plan = await PlanAsync(_host.Docker, new RemoveImages(["api:1"]));

        Assert.Equal([new EngineLoss(EngineObject.Image, "api:1", new ByteSize(214_000_000))], plan.Losses);
    }

    [Fact]
    public async Task All_names_of_an_image_free_its_size_once_and_take_its_containers_once()
    {
        Images(EngineTestHost.Image("api", "1", new string('a', 64)), EngineTestHost.Image("api", "2", new string('a', 64)));
        Uses("api:1", EngineTestHost.Container("web"));
        Uses("api:2", EngineTestHost.Container("web"));

        EnginePlan plan = await PlanAsync(_host.Podman, new RemoveImages(["api:1", "api:2"], Force: true));

        Assert.Equal(
            [
                new EngineLoss(EngineObject.Image, "api:1", new ByteSize(10_000_000), "used by web"),
                new EngineLoss(EngineObject.Container, "web", null, "runs"),
                new EngineLoss(EngineObject.Image, "api:2", null, "another name of api:1"),
            ],
            plan.Losses);
    }

    [Fact]
    public async Task An_image_in_use_is_refused_with_its_users()
    {
        Images(EngineTestHost.Image("api", "1"));
        Uses("api:1", EngineTestHost.Container("web"), EngineTestHost.Container("job", ContainerStatus.Exited));

        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(
            () => PlanAsync(_host.Docker, new RemoveImages(["api:1"])));

        Assert.Equal((ProviderFailure.WrongState, "api:1 is used by job, web."), (refusal.Failure, refusal.Message));
    }

    [Fact]
    public async Task By_force_podman_takes_the_containers_too_and_docker_only_the_name()
    {
        Images(EngineTestHost.Image("api", "1"));
        Uses("api:1", EngineTestHost.Container("web"));

        EnginePlan podman = await PlanAsync(_host.Podman, new RemoveImages(["api:1"], Force: true));
        EnginePlan docker = await PlanAsync(_host.Docker, new RemoveImages(["api:1"], Force: true));

        Assert.Equal(["image rm --force api:1"], EngineTestHost.Commands(podman, 0));
        Assert.Contains(new EngineLoss(EngineObject.Container, "web", null, "runs"), podman.Losses);
        Assert.Equal(["podman removes the containers of api:1 with it, running ones too."], podman.Notes);
        Assert.Equal([new EngineLoss(EngineObject.Image, "api:1", null, "used by web")], docker.Losses);
    }

    [Fact]
    public async Task An_id_with_several_names_wants_force()
    {
        string id = new('a', 64);
        Images(EngineTestHost.Image("api", "1", id), EngineTestHost.Image("api", "2", id));

        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(() => PlanAsync(_host.Docker, new RemoveImages([id])));
        EnginePlan plan = await PlanAsync(_host.Docker, new RemoveImages([id], Force: true));

        Assert.Equal("aaaaaaaaaaaa has several names: api:1, api:2.", refusal.Message);
        Assert.Equal(["image rm --force aaaaaaaaaaaa"], EngineTestHost.Commands(plan));
    }

    private void Images(params ImageInfo[] images) => _host.Catalog.ListImagesAsync(Arg.Any<CancellationToken>()).Returns(images);

    private void Uses(string image, params ContainerInfo[] users) =>
        _host.Catalog.ListUsersAsync(EngineObject.Image, image, Arg.Any<CancellationToken>()).Returns(users);

    private static Task<EnginePlan> PlanAsync(EngineAccess engine, EngineOperation operation) =>
        new EngineOperations(engine).PlanAsync(operation, EngineTestHost.Cancel);
}
