using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;

namespace Devx.Providers.Tests.Containers.Operations;

public sealed class ContainerEditsTests
{
    private readonly EngineTestHost _host = new();

    [Fact]
    public async Task Renames_by_id()
    {
        _host.Lists(EngineTestHost.Container("api"));

        EnginePlan plan = await PlanAsync(new RenameContainer(EngineTestHost.Target("api"), "api-old"));

        Assert.Equal([$"rename {EngineTestHost.ShortId("api")} api-old"], EngineTestHost.Commands(plan));
        Assert.Equal("rename api to api-old", plan.Steps[0].Title);
    }

    [Fact]
    public async Task Warns_that_compose_looks_for_the_old_name()
    {
        _host.Lists(EngineTestHost.Container("api") with { ComposeProject = "shop" });

        EnginePlan plan = await PlanAsync(new RenameContainer(EngineTestHost.Target("api"), "api-old"));

        Assert.Equal(["The compose project shop looks for it by its old name."], plan.Notes);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused()
    {
        _host.Lists(EngineTestHost.Container("api"), EngineTestHost.Container("web"));

        ProviderException refusal = await RefusalAsync(new RenameContainer(EngineTestHost.Target("api"), "web"));

        Assert.Equal((ProviderFailure.AlreadyExists, "There is a container named web already."), (refusal.Failure, refusal.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("-rf")]
    [InlineData("my api")]
    [InlineData("größe")]
    [InlineData("api\n")]
    public async Task A_name_that_engines_do_not_allow_is_refused(string name)
    {
        ProviderException refusal = await RefusalAsync(new RenameContainer(EngineTestHost.Target("api"), name));

        Assert.Equal(ProviderFailure.BadRequest, refusal.Failure);
    }

    [Fact]
    public async Task Limits_are_said_in_each_dialect()
    {
        _host.Lists(EngineTestHost.Container("api"));
        var operation = new LimitContainer(EngineTestHost.Target("api"), 1.5, ByteSize.FromMiB(256));

        EnginePlan docker = await new EngineOperations(_host.Docker).PlanAsync(operation, EngineTestHost.Cancel);
        EnginePlan podman = await new EngineOperations(_host.Podman).PlanAsync(operation, EngineTestHost.Cancel);

        string id = EngineTestHost.ShortId("api");
        Assert.Equal([$"update --cpus 1.5 --memory 268435456b --memory-swap 536870912b {id}"], EngineTestHost.Commands(docker));
        Assert.Equal([$"update --cpus 1.5 --memory 268435456b {id}"], EngineTestHost.Commands(podman, 0));
    }

    [Fact]
    public async Task Limits_that_no_container_lives_with_are_refused()
    {
        LimitContainer none = new(EngineTestHost.Target("api"), null, null);
        LimitContainer noTime = none with { CpuCount = 0 };
        LimitContainer noMemory = none with { Memory = ByteSize.FromMiB(5) };

        ProviderException[] refusals = [await RefusalAsync(none), await RefusalAsync(noTime), await RefusalAsync(noMemory)];

        Assert.All(refusals, refusal => Assert.Equal(ProviderFailure.BadRequest, refusal.Failure));
        Assert.Equal(3, refusals.Select(refusal => refusal.Message).Distinct().Count());
    }

    private Task<EnginePlan> PlanAsync(EngineOperation operation) =>
        new EngineOperations(_host.Docker).PlanAsync(operation, EngineTestHost.Cancel);

    private Task<ProviderException> RefusalAsync(EngineOperation operation) =>
        Assert.ThrowsAsync<ProviderException>(() => PlanAsync(operation));
}
