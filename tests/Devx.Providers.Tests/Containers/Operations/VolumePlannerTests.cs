using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using NSubstitute;

namespace Devx.Providers.Tests.Containers.Operations;

public sealed class VolumePlannerTests
{
    private readonly EngineTestHost _host = new();

    public VolumePlannerTests() => _host.Catalog.ListVolumesAsync(Arg.Any<CancellationToken>())
        .Returns([new VolumeInfo { Name = "data", Size = new ByteSize(7) }, new VolumeInfo { Name = "logs" }]);

    [Fact]
    public async Task Makes_one_with_a_driver_only_where_there_are_drivers()
    {
        EnginePlan docker = await PlanAsync(_host.Docker, new CreateVolume("cache", "nfs"));
        EnginePlan local = await PlanAsync(_host.Nerdctl, new CreateVolume("cache", "local"));
        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(
            () => PlanAsync(_host.Nerdctl, new CreateVolume("cache", "nfs")));

        Assert.Equal(["volume create --driver nfs cache"], EngineTestHost.Commands(docker));
        Assert.Equal(["volume create cache"], EngineTestHost.Commands(local, 4));
        Assert.Equal(ProviderFailure.Unsupported, refusal.Failure);
    }

    /// <summary>docker gives back one that is there already, with exit code 0.</summary>
    [Fact]
    public async Task A_name_that_is_taken_is_refused()
    {
        ProviderException refusal = await Assert.ThrowsAsync<ProviderException>(() => PlanAsync(_host.Docker, new CreateVolume("data")));

        Assert.Equal(ProviderFailure.AlreadyExists, refusal.Failure);
    }

    [Fact]
    public async Task What_is_in_use_stays()
    {
        _host.Catalog.ListUsersAsync(EngineObject.Volume, "logs", Arg.Any<CancellationToken>()).Returns([EngineTestHost.Container("web")]);

        EnginePlan plan = await PlanAsync(_host.Docker, new RemoveVolumes(["data", "logs", "ghost"]));

        Assert.Equal(["volume rm data"], EngineTestHost.Commands(plan));
        Assert.Equal([new EngineLoss(EngineObject.Volume, "data", new ByteSize(7), "with all it holds")], plan.Losses);
        Assert.Equal(
            [
                "Left out: logs is used by web. Remove the containers that use it first.",
                "Left out: There is no volume ghost any more. Refresh the list; it may have been removed.",
            ],
            plan.Notes);
    }

    /// <summary>Each question is a process.</summary>
    [Fact]
    public async Task Asks_for_the_users_of_many_a_few_at_a_time()
    {
        string[] names = [.. Enumerable.Range(0, 40).Select(number => $"v{number}")];
        _host.Catalog.ListVolumesAsync(Arg.Any<CancellationToken>()).Returns([.. names.Select(name => new VolumeInfo { Name = name })]);
        var together = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int begun = 0, running = 0, most = 0;
        _host.Catalog.ListUsersAsync(EngineObject.Volume, Arg.Any<string>(), Arg.Any<CancellationToken>()).Returns(_ => AskAsync());

        EnginePlan plan = await PlanAsync(_host.Docker, new RemoveVolumes(names));

        Assert.Equal((40, SeveralAtOnce.Most), (plan.Steps.Count, most));

        async Task<IReadOnlyList<ContainerInfo>> AskAsync()
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            if (Interlocked.Increment(ref begun) == SeveralAtOnce.Most)
            {
                together.SetResult();
            }

            await together.Task;
            Interlocked.Decrement(ref running);
            return [];
        }
    }

    private static Task<EnginePlan> PlanAsync(EngineAccess engine, EngineOperation operation) =>
        new EngineOperations(engine).PlanAsync(operation, EngineTestHost.Cancel);
}
