using Devx.Providers.Contracts;
using Devx.Tui.Monitoring;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Monitoring;

public sealed class MonitorServiceTests
{
    [Fact]
    public async Task Shows_the_machines_of_every_provider_in_the_order_of_preference()
    {
        var lima = new ProviderStub("lima");
        var docker = new ProviderStub("docker");
        lima.Has(Given.Machine("lima/dev"), Given.Machine("lima/old", MachineStatus.Stopped));
        docker.Has(Given.Machine("docker/engine"));

        await using MonitorBench bench = await MonitorBench.StartAsync(lima, docker);
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => present.Machines.Count() == 3);

        Assert.Equal(["lima/dev", "lima/old", "docker/engine"], snapshot.Machines.Select(machine => machine.Info.Id.ToString()));
        Assert.All(snapshot.Providers, provider => Assert.Equal(ProviderHealth.Ready, provider.Health));
    }

    [Fact]
    public async Task Knows_which_providers_are_here_before_any_of_them_answered()
    {
        var docker = new ProviderStub("docker");
        docker.Hangs();
        MonitorBench prepared = MonitorBench.Prepare(docker);
        prepared.Providers.Look().Returns(
            new ProviderFindings([docker.Provider], [new MissingProvider("lima", "/usr/bin", "brew install lima")]));

        await prepared.StartAsync();
        await using MonitorBench bench = prepared;
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => present.IsDetected);

        Assert.Equal(ProviderHealth.Asking, snapshot.Provider("docker")?.Health);
        Assert.Null(snapshot.Provider("docker")?.AnsweredAt);
        Assert.Equal("lima", Assert.Single(snapshot.Missing).Name);
    }

    [Fact]
    public async Task A_provider_that_hangs_changes_only_its_own_sign()
    {
        var lima = new ProviderStub("lima");
        var docker = new ProviderStub("docker");
        lima.Hangs();
        docker.Has(Given.Machine("docker/engine"));

        await using MonitorBench bench = await MonitorBench.StartAsync(lima, docker);
        await bench.Store.UntilAsync(present => present.Machines.Any());
        await lima.ListedAsync(1);
        await bench.Time.PassAsync(MonitorTimes.Patience);
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => present.Provider("lima")?.Health == ProviderHealth.NoAnswer);

        Assert.Equal(ProviderHealth.Ready, snapshot.Provider("docker")?.Health);
        Assert.Contains("2 s", snapshot.Provider("lima")?.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_answer_is_an_answer()
    {
        var answer = new TaskCompletionSource<IReadOnlyList<MachineInfo>>();
        var lima = new ProviderStub("lima") { List = _ => answer.Task };

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        await lima.ListedAsync(1);
        await bench.Time.PassAsync(MonitorTimes.Patience);
        await bench.Store.UntilAsync(present => present.Provider("lima")?.Health == ProviderHealth.NoAnswer);
        bench.Time.Advance(TimeSpan.FromSeconds(5));
        answer.SetResult([Given.Machine("lima/dev")]);
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => present.Machines.Any());

        Assert.Equal(ProviderHealth.Ready, snapshot.Provider("lima")?.Health);
        Assert.Equal(TimeSpan.FromSeconds(7), snapshot.Provider("lima")?.AnswerTime);
        Assert.Equal("answers again", snapshot.Journal[0].Text);
        Assert.Equal(1, lima.ListCount);
    }

    [Fact]
    public async Task A_list_that_never_ends_is_given_up_and_asked_again_later()
    {
        var lima = new ProviderStub("lima");
        lima.Hangs();

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        await lima.ListedAsync(1);
        await bench.Time.PassAsync(MonitorTimes.Patience);
        bench.Time.Advance(MonitorTimes.CallLimit - MonitorTimes.Patience);
        await bench.Time.WaitedForAsync(MonitorTimes.FirstBackoff);
        lima.Has(Given.Machine("lima/dev"));
        bench.Time.Advance(MonitorTimes.FirstBackoff);
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => present.Machines.Any());

        Assert.Equal(ProviderHealth.Ready, snapshot.Provider("lima")?.Health);
    }

    [Fact]
    public async Task A_failing_provider_keeps_its_machines_with_their_age()
    {
        var lima = new ProviderStub("lima");
        lima.HasNoEvents();
        lima.Has(Given.Machine("lima/dev", hasRuntime: false));

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        AppSnapshot good = await bench.Store.UntilAsync(present => present.Machines.Any());
        lima.Fails(new ProviderException(ProviderFailure.BadAnswer, "limactl printed half of it.", "Update lima."));
        await bench.Time.PassAsync(MonitorTimes.Poll);
        AppSnapshot bad = await bench.Store.UntilAsync(present => present.Provider("lima")?.Health == ProviderHealth.Failing);

        Assert.Equal(good.Provider("lima")?.Machines, bad.Provider("lima")?.Machines);
        Assert.Equal(good.Provider("lima")?.AnsweredAt, bad.Provider("lima")?.AnsweredAt);
        Assert.Equal(("limactl printed half of it.", "Update lima."), (bad.Provider("lima")?.Problem, bad.Provider("lima")?.Remedy));
        Assert.Equal(JournalTone.Bad, bad.Journal[0].Tone);
    }

    [Fact]
    public async Task An_error_of_our_own_is_told_and_stops_nothing()
    {
        var lima = new ProviderStub("lima");
        lima.Fails(new InvalidOperationException("a bug"));

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        AppSnapshot bad = await bench.Store.UntilAsync(present => present.Provider("lima")?.Health == ProviderHealth.Failing);
        lima.Has(Given.Machine("lima/dev"));
        await bench.Time.PassAsync(MonitorTimes.FirstBackoff);
        AppSnapshot good = await bench.Store.UntilAsync(present => present.Machines.Any());

        Assert.Contains("InvalidOperationException: a bug", bad.Provider("lima")?.Problem, StringComparison.Ordinal);
        Assert.Null(good.Provider("lima")?.Problem);
    }

    [Fact]
    public async Task An_engine_that_is_off_is_no_failure()
    {
        var orbstack = new ProviderStub("orbstack");
        orbstack.Fails(new ProviderException(ProviderFailure.EngineDown, "OrbStack is off.", "Start it."));

        await using MonitorBench bench = await MonitorBench.StartAsync(orbstack);
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => present.Provider("orbstack")?.Problem is not null);

        Assert.Equal(ProviderHealth.Stopped, snapshot.Provider("orbstack")?.Health);
    }

    [Fact]
    public async Task Pauses_grow_while_a_provider_fails_and_a_refresh_breaks_them()
    {
        var lima = new ProviderStub("lima");
        lima.Fails(new ProviderException(ProviderFailure.Other, "no"));

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        await lima.ListedAsync(1);
        await bench.Time.PassAsync(TimeSpan.FromSeconds(2));
        await lima.ListedAsync(2);
        await bench.Time.PassAsync(TimeSpan.FromSeconds(4));
        await lima.ListedAsync(3);
        await bench.Time.WaitedForAsync(TimeSpan.FromSeconds(8));
        bench.Refresher.RefreshNow();
        await lima.ListedAsync(4);
        await bench.Time.WaitedForAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(4, lima.ListCount);
    }

    [Fact]
    public async Task A_burst_of_events_becomes_one_list()
    {
        var lima = new ProviderStub("lima");

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        await bench.Time.PassAsync(MonitorTimes.SecondLook);
        await bench.Time.WaitedForAsync(MonitorTimes.Poll);
        for (int count = 0; count < 5; count++)
        {
            lima.Events.Writer.TryWrite(new ProviderEvent(EventSubject.Machine, "dev", "running"));
        }

        lima.Has(Given.Machine("lima/dev"));
        await bench.Time.PassAsync(MonitorTimes.Debounce);
        await bench.Store.UntilAsync(present => present.Machines.Any());
        await bench.Time.WaitedForAsync(MonitorTimes.Poll);

        Assert.Equal(3, lima.ListCount);
    }

    [Fact]
    public async Task A_provider_whose_events_are_heard_is_asked_rarely()
    {
        var lima = new ProviderStub("lima");

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        await bench.Time.PassAsync(MonitorTimes.SecondLook);
        await lima.ListedAsync(2);
        for (TimeSpan passed = MonitorTimes.Poll; passed < MonitorTimes.PollWatchedMachines; passed += MonitorTimes.Poll)
        {
            await bench.Time.PassAsync(MonitorTimes.Poll);
        }

        await bench.Time.WaitedForAsync(MonitorTimes.Poll);
        int justBefore = lima.ListCount;
        bench.Time.Advance(MonitorTimes.Poll);
        await lima.ListedAsync(3);

        Assert.Equal(2, justBefore);
    }

    [Fact]
    public async Task A_machine_that_stops_is_told()
    {
        var lima = new ProviderStub("lima");
        lima.Has(Given.Machine("lima/dev"), Given.Machine("lima/gone"));

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        await bench.Store.UntilAsync(present => present.Machines.Any());
        lima.Has(Given.Machine("lima/dev", MachineStatus.Stopped), Given.Machine("lima/new"));
        bench.Refresher.RefreshNow();
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => present.Journal.Count > 0);

        Assert.Equal(
            ["lima/gone was removed", "lima/new is new, running", "lima/dev stopped, was running"],
            snapshot.Journal.Select(entry => $"{entry.Subject} {entry.Text}"));
    }

    [Fact]
    public async Task What_was_remembered_stays_until_the_provider_answers()
    {
        var lima = new ProviderStub("lima");
        var answer = new TaskCompletionSource<IReadOnlyList<MachineInfo>>();
        lima.List = _ => answer.Task;
        AppSnapshot remembered = new()
        {
            Host = new HostSnapshot { Name = "here", CpuCount = 4 },
            Providers =
            [
                new ProviderSnapshot
                {
                    Name = "lima", IsRemembered = true, AnsweredAt = DateTimeOffset.UnixEpoch,
                    Machines = [new MachineSnapshot { Info = Given.Machine("lima/old") }],
                },
                new ProviderSnapshot { Name = "colima", IsRemembered = true },
            ],
        };

        await using MonitorBench bench = MonitorBench.Prepare(remembered, lima);
        await bench.StartAsync();
        AppSnapshot before = await bench.Store.UntilAsync(present => present.IsDetected);
        answer.SetResult([Given.Machine("lima/dev")]);
        AppSnapshot after = await bench.Store.UntilAsync(present => present.Machine(MachineId.Parse("lima/dev")) is not null);

        Assert.True(Assert.Single(before.Providers).IsRemembered);
        Assert.Equal("lima/old", Assert.Single(before.Machines).Info.Id.ToString());
        Assert.False(Assert.Single(after.Providers).IsRemembered);
        Assert.Empty(after.Journal);
    }

    [Fact]
    public async Task A_program_that_only_has_the_name_is_dismissed()
    {
        var docker = new ProviderStub("docker");
        docker.Has(Given.Machine("docker/engine"));
        await using MonitorBench bench = MonitorBench.Prepare(docker);
        bench.Providers.IdentifyAsync(Arg.Any<Provider>(), Arg.Any<CancellationToken>()).Returns(Task.FromResult<DetectedProvider?>(null));

        await bench.StartAsync();
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => present.Missing.Count > 0);

        Assert.Empty(snapshot.Providers);
        Assert.Empty(snapshot.Machines);
    }

    [Fact]
    public async Task A_program_behind_another_of_its_name_is_the_one_that_is_asked()
    {
        var shim = new ProviderStub("docker");
        var docker = new ProviderStub("docker");
        docker.Has(Given.Machine("docker/engine"));
        await using MonitorBench bench = MonitorBench.Prepare(shim);
        bench.Providers.IdentifyAsync(Arg.Any<Provider>(), Arg.Any<CancellationToken>())
            .Returns(Task.FromResult<DetectedProvider?>(new DetectedProvider("docker", "/opt/bin/docker", "28.5.2")));
        bench.Installed["docker"] = docker.Provider;

        await bench.StartAsync();
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => present.Machines.Any());

        Assert.Equal(("/opt/bin/docker", "28.5.2"), (snapshot.Provider("docker")?.BinaryPath, snapshot.Provider("docker")?.Version));
    }

    [Fact]
    public async Task Machines_do_not_wait_for_the_version_of_a_program_that_is_certain()
    {
        var lima = new ProviderStub("lima");
        lima.Has(Given.Machine("lima/dev"));
        await using MonitorBench bench = MonitorBench.Prepare(lima);
        bench.Providers.IsCertain(Arg.Any<Provider>()).Returns(true);

        await bench.StartAsync();
        AppSnapshot first = await bench.Store.UntilAsync(present => present.Machines.Any());
        await bench.Time.PassAsync(MonitorTimes.VersionDelay);
        AppSnapshot second = await bench.Store.UntilAsync(present => present.Provider("lima")?.Version is not null);

        Assert.Null(first.Provider("lima")?.Version);
        Assert.Equal("1.2.3", second.Provider("lima")?.Version);
    }

    [Fact]
    public async Task A_provider_installed_meanwhile_is_found()
    {
        var lima = new ProviderStub("lima");
        lima.Has(Given.Machine("lima/dev"));
        await using MonitorBench bench = MonitorBench.Prepare();
        bench.Installed["lima"] = lima.Provider;

        await bench.StartAsync();
        await bench.Store.UntilAsync(present => present.IsDetected);
        bench.Providers.Look().Returns(new ProviderFindings([lima.Provider], []));
        bench.Refresher.RefreshNow();
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => present.Machines.Any());

        Assert.Equal("1.2.3", Assert.Single(snapshot.Providers).Version);
        Assert.Equal("the only one installed", snapshot.Default?.Source);
    }

    [Fact]
    public async Task Everything_ends_with_the_host()
    {
        var ended = new TaskCompletionSource();
        var lima = new ProviderStub("lima")
        {
            List = async cancellationToken =>
            {
                using CancellationTokenRegistration registration = cancellationToken.Register(ended.SetResult);
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                return [];
            },
        };

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        await lima.ListedAsync(1);
        await bench.StopAsync();

        Assert.True(ended.Task.IsCompleted);
    }

    [Fact]
    public async Task A_list_that_says_the_same_leaves_the_machines_as_they_are()
    {
        var lima = new ProviderStub("lima");
        lima.List = _ => Task.FromResult<IReadOnlyList<MachineInfo>>([Given.Machine("lima/dev") with { Details = [new("vm type", "vz")] }]);

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        AppSnapshot first = await bench.Store.UntilAsync(present => present.Machines.Any());
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        bench.Refresher.RefreshNow();
        AppSnapshot second = await bench.Store.UntilAsync(
            present => present.Provider("lima")?.AnsweredAt > first.Provider("lima")?.AnsweredAt);

        Assert.Same(first.Provider("lima")?.Machines, second.Provider("lima")?.Machines);
    }
}
