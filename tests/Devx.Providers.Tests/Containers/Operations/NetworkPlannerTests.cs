using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using NSubstitute;

namespace Devx.Providers.Tests.Containers.Operations;

public sealed class NetworkPlannerTests
{
    private readonly EngineTestHost _host = new();

    public NetworkPlannerTests() => _host.Catalog.ListNetworksAsync(Arg.Any<CancellationToken>()).Returns(
        [new NetworkInfo { Id = "1", Name = "bridge", IsBuiltIn = true }, new NetworkInfo { Id = "2", Name = "shop" }]);

    [Fact]
    public async Task Makes_one()
    {
        EnginePlan plan = await PlanAsync(_host.Docker, new CreateNetwork("lab", "bridge", "10.90.0.0/24", IsInternal: true));

        Assert.Equal(["network create --driver bridge --subnet 10.90.0.0/24 --internal lab"], EngineTestHost.Commands(plan));
        Assert.Equal(["Containers on it reach each other, and nothing outside."], plan.Notes);
    }

    [Theory]
    [InlineData("10.90.0.0")]
    [InlineData("shop")]
    public async Task What_is_no_range_of_addresses_is_refused(string subnet)
    {
        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(
            () => PlanAsync(_host.Docker, new CreateNetwork("lab", Subnet: subnet)));

        Assert.Equal(ProviderFailure.BadRequest, refusal.Failure);
    }

    [Fact]
    public async Task The_engines_own_stay()
    {
        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(
            () => PlanAsync(_host.Docker, new RemoveNetworks(["bridge"])));

        Assert.Equal("bridge is the engine's own network.", refusal.Message);
    }

    /// <summary>docker removes it under a container that does not run, which then cannot start.</summary>
    [Fact]
    public async Task Containers_that_do_not_run_hold_a_network_in_podman_only()
    {
        _host.Catalog.ListUsersAsync(EngineObject.Network, "shop", Arg.Any<CancellationToken>())
            .Returns([EngineTestHost.Container("api", ContainerStatus.Exited)]);

        EnginePlan docker = await PlanAsync(_host.Docker, new RemoveNetworks(["shop"]));
        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(
            () => PlanAsync(_host.Podman, new RemoveNetworks(["shop"])));

        Assert.Equal([new EngineLoss(EngineObject.Network, "shop", null, "api cannot start without it")], docker.Losses);
        Assert.Equal("shop is used by api.", refusal.Message);
    }

    private static Task<EnginePlan> PlanAsync(EngineAccess engine, EngineOperation operation) =>
        new EngineOperations(engine).PlanAsync(operation, EngineTestHost.Cancel);
}
