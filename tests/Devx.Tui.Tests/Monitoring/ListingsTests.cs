using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.Monitoring;
using Devx.Tui.State;

namespace Devx.Tui.Tests.Monitoring;

public sealed class ListingsTests
{
    private static readonly MachineId Dev = new("lima", "dev");
    private static readonly MachineId Other = new("lima", "other");

    [Fact]
    public async Task Images_are_read_as_soon_as_they_are_looked_at_and_not_before()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        docker.Images = _ => Answer(Image("a"), Image("b"));
        await using MonitorBench bench = await StartAsync(lima);
        int before = docker.ImageCount;

        bench.Attention.Set(LookingAt(Pane.Images));
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => Images(present).AnsweredAt is not null);

        Assert.Equal(0, before);
        Assert.Equal(["a", "b"], Images(snapshot).Items.Select(image => image.Id));
        Assert.Equal((1, 0, 0), (docker.ImageCount, docker.VolumeCount, docker.NetworkCount));
    }

    [Theory]
    [InlineData(Pane.Volumes, 1, 0)]
    [InlineData(Pane.Networks, 0, 1)]
    [InlineData(Pane.Containers, 0, 0)]
    public async Task Only_the_pane_on_the_screen_is_read(Enum pane, int volumes, int networks)
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        await using MonitorBench bench = await StartAsync(lima);

        bench.Attention.Set(LookingAt((Pane)pane));
        await Task.WhenAll(docker.VolumesListedAsync(volumes), docker.NetworksListedAsync(networks));
        await bench.StopAsync();

        Assert.Equal((0, volumes, networks), (docker.ImageCount, docker.VolumeCount, docker.NetworkCount));
    }

    [Fact]
    public async Task Only_the_machine_that_is_shown_is_asked()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        RuntimeStub other = WithOther(lima);
        await using MonitorBench bench = await StartAsync(lima);
        await bench.Store.UntilAsync(present => present.Machine(Other)?.Containers.Status == ContainersStatus.Known);

        bench.Attention.Set(LookingAt(Pane.Images));
        await docker.ImagesListedAsync(1);
        await bench.StopAsync();

        Assert.Equal(0, other.ImageCount);
    }

    [Fact]
    public async Task All_running_machines_are_asked_when_all_are_listed()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        RuntimeStub other = WithOther(lima);
        other.Images = _ => Answer(Image("b"));
        await using MonitorBench bench = await StartAsync(lima);

        bench.Attention.Set(LookingAt(Pane.Images) with { IsOfAllMachines = true });
        AppSnapshot snapshot = await bench.Store.UntilAsync(
            present => present.Machines.All(machine => machine.Images.AnsweredAt is not null));

        Assert.Equal((1, 1), (docker.ImageCount, other.ImageCount));
        Assert.Equal("b", Assert.Single(snapshot.Machine(Other)?.Images.Items ?? []).Id);
    }

    [Fact]
    public async Task An_event_of_its_kind_brings_a_new_list()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        await using MonitorBench bench = await StartAsync(lima);
        bench.Attention.Set(LookingAt(Pane.Images));
        await bench.Time.WaitedForAsync(MonitorTimes.PollListings);

        docker.Images = _ => Answer(Image("pulled"));
        docker.Events.Writer.TryWrite(new ProviderEvent(EventSubject.Image, "pulled", "pull"));
        await bench.Time.PassAsync(MonitorTimes.Debounce, count: 2);
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => Images(present).Items.Count == 1);

        Assert.Equal("pulled", Images(snapshot).Items[0].Id);
        Assert.Equal(2, docker.ImageCount);
    }

    [Fact]
    public async Task Events_of_other_kinds_ask_for_nothing()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        await using MonitorBench bench = await StartAsync(lima);
        bench.Attention.Set(LookingAt(Pane.Images));
        await bench.Time.WaitedForAsync(MonitorTimes.PollListings);
        int lists = docker.ListCount;

        docker.Events.Writer.TryWrite(new ProviderEvent(EventSubject.Volume, "data", "create"));
        await bench.Time.PassAsync(MonitorTimes.Debounce);
        await docker.ListedAsync(lists + 1);
        await bench.StopAsync();

        Assert.Equal(1, docker.ImageCount);
    }

    /// <summary>Podman's volumes say who mounts them.</summary>
    [Theory]
    [InlineData("create", 2)]
    [InlineData("start", 1)]
    public async Task A_container_that_comes_or_goes_is_news_for_volumes(string action, int count)
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        await using MonitorBench bench = await StartAsync(lima);
        bench.Attention.Set(LookingAt(Pane.Volumes));
        await bench.Time.WaitedForAsync(MonitorTimes.PollListings);
        int lists = docker.ListCount;

        docker.Events.Writer.TryWrite(new ProviderEvent(EventSubject.Container, "1", action));
        await bench.Time.PassAsync(MonitorTimes.Debounce);
        await docker.ListedAsync(lists + 1);
        await docker.VolumesListedAsync(count);
        await bench.StopAsync();

        Assert.Equal(count, docker.VolumeCount);
    }

    [Fact]
    public async Task Without_events_it_is_read_again_after_a_while()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        await using MonitorBench bench = await StartAsync(lima);
        bench.Attention.Set(LookingAt(Pane.Networks));

        await bench.Time.PassAsync(MonitorTimes.PollListings);
        await docker.NetworksListedAsync(2);

        Assert.Equal(2, docker.NetworkCount);
    }

    [Fact]
    public async Task A_refresh_reads_what_is_on_the_screen()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        await using MonitorBench bench = await StartAsync(lima);
        bench.Attention.Set(LookingAt(Pane.Volumes));
        await bench.Time.WaitedForAsync(MonitorTimes.PollListings);

        bench.Refresher.RefreshNow(Dev);
        await docker.VolumesListedAsync(2);

        Assert.Equal((0, 2), (docker.ImageCount, docker.VolumeCount));
    }

    [Fact]
    public async Task A_failure_keeps_what_was_read_and_says_why()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        docker.Images = _ => Answer(Image("a"));
        await using MonitorBench bench = await StartAsync(lima);
        bench.Attention.Set(LookingAt(Pane.Images));
        await bench.Time.WaitedForAsync(MonitorTimes.PollListings);

        docker.Images = _ => throw new ProviderException(ProviderFailure.NotPermitted, "No permission.", "Join the group docker.");
        bench.Refresher.RefreshNow(Dev);
        AppSnapshot failed = await bench.Store.UntilAsync(present => Images(present).Problem is not null);
        docker.Images = _ => Answer(Image("b"));
        await bench.Time.PassAsync(MonitorTimes.FirstBackoff);
        AppSnapshot well = await bench.Store.UntilAsync(present => Images(present).Problem is null);

        Assert.Equal(("No permission. Join the group docker.", "a"), (Images(failed).Problem, Assert.Single(Images(failed).Items).Id));
        Assert.NotNull(Images(failed).AnsweredAt);
        Assert.Equal("b", Assert.Single(Images(well).Items).Id);
    }

    [Fact]
    public async Task A_slow_engine_is_told_while_the_call_goes_on()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        var answer = new TaskCompletionSource<IReadOnlyList<ImageInfo>>();
        docker.Images = _ => answer.Task;
        await using MonitorBench bench = await StartAsync(lima);

        bench.Attention.Set(LookingAt(Pane.Images));
        await bench.Time.PassAsync(MonitorTimes.Patience);
        AppSnapshot slow = await bench.Store.UntilAsync(present => Images(present).Problem is not null);
        answer.SetResult([Image("late")]);
        AppSnapshot late = await bench.Store.UntilAsync(present => Images(present).AnsweredAt is not null);

        Assert.Equal("docker did not answer within 2 s; still waiting.", Images(slow).Problem);
        Assert.Null(Images(late).Problem);
        Assert.Equal(1, docker.ImageCount);
    }

    [Fact]
    public async Task Looking_away_ends_the_call_before_another_begins()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        CancellationToken call = default;
        docker.Images = end =>
        {
            call = end;
            return Never<ImageInfo>(end);
        };
        await using MonitorBench bench = await StartAsync(lima);
        bench.Attention.Set(LookingAt(Pane.Images));
        await docker.ImagesListedAsync(1);

        bool wasAsking = !call.IsCancellationRequested;
        bool endedBefore = false;
        docker.Volumes = _ =>
        {
            endedBefore = call.IsCancellationRequested;
            return Task.FromResult<IReadOnlyList<VolumeInfo>>([]);
        };
        bench.Attention.Set(LookingAt(Pane.Volumes));
        await bench.Store.UntilAsync(present => present.Machine(Dev)?.Volumes.AnsweredAt is not null);

        Assert.Equal((true, true), (wasAsking, endedBefore));
    }

    [Fact]
    public async Task Nothing_is_read_while_a_child_program_has_the_terminal_and_all_again_afterwards()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        docker.Images = end =>
        {
            end.Register(() => ended.TrySetResult());
            return Never<ImageInfo>(end);
        };
        await using MonitorBench bench = await StartAsync(lima);
        bench.Attention.Set(LookingAt(Pane.Images));
        await docker.ImagesListedAsync(1);

        bench.Attention.Set(LookingAt(Pane.Images) with { IsPaused = true });
        await ended.Task;
        bench.Attention.Set(LookingAt(Pane.Images));
        await docker.ImagesListedAsync(2);

        Assert.Equal(2, docker.ImageCount);
    }

    [Fact]
    public async Task What_a_machine_held_is_not_known_once_it_is_down()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        docker.Images = _ => Answer(Image("a"));
        await using MonitorBench bench = await StartAsync(lima);
        bench.Attention.Set(LookingAt(Pane.Images));
        await bench.Store.UntilAsync(present => Images(present).AnsweredAt is not null);

        lima.Has(Given.Machine("lima/dev", MachineStatus.Stopped));
        bench.Refresher.RefreshNow();
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => Images(present).AnsweredAt is null);

        Assert.Empty(Images(snapshot).Items);
    }

    private static Attention LookingAt(Pane section) => new(Dev, [Dev], []) { Section = section };

    private static EngineListing<ImageInfo> Images(AppSnapshot snapshot) =>
        snapshot.Machine(Dev)?.Images ?? EngineListing<ImageInfo>.NotAsked;

    private static ImageInfo Image(string id) => new() { Id = id, Repository = "image", Tag = id };

    private static Task<IReadOnlyList<ImageInfo>> Answer(params IReadOnlyList<ImageInfo> images) => Task.FromResult(images);

    private static Task<IReadOnlyList<T>> Never<T>(CancellationToken end) =>
        new TaskCompletionSource<IReadOnlyList<T>>().Task.WaitAsync(end);

    /// <summary>A monitor that has read the containers and listens to the events of the engine.</summary>
    private static async Task<MonitorBench> StartAsync(ProviderStub lima)
    {
        MonitorBench bench = await MonitorBench.StartAsync(lima);
        await bench.Store.UntilAsync(present => present.Machine(Dev)?.Containers.Status == ContainersStatus.Known);
        return bench;
    }

    private static (ProviderStub Lima, RuntimeStub Docker) Lima()
    {
        var lima = new ProviderStub("lima");
        lima.Has(Given.Machine("lima/dev"));
        var docker = new RuntimeStub();
        lima.Runtimes["dev"] = docker;
        return (lima, docker);
    }

    private static RuntimeStub WithOther(ProviderStub lima)
    {
        var other = new RuntimeStub();
        lima.Runtimes["other"] = other;
        lima.Has(Given.Machine("lima/dev"), Given.Machine("lima/other"));
        return other;
    }
}
