using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Lima;
using Devx.Providers.Planning;
using Devx.Testing;

namespace Devx.Providers.Tests.Lima;

/// <summary>Each trap of limactl has a test of its name here.</summary>
public sealed class LimaVerbTests
{
    private const string Stopped = "{\"name\":\"web\",\"status\":\"Stopped\",\"cpus\":2,\"memory\":2147483648,\"disk\":8589934592}\n";
    private const string Running =
        "{\"name\":\"web\",\"status\":\"Running\",\"cpus\":2,\"memory\":2147483648,\"disk\":8589934592,\"hostAgentPID\":1,"
        + "\"driverPID\":2}\n";
    private const string Broken = "{\"name\":\"web\",\"status\":\"Broken\",\"cpus\":2,\"driverPID\":2}\n";
    private static readonly string[] List = ["limactl", "list", "--format", "{{json .}}"];
    private static readonly string[] Start = ["limactl", "start", "--tty=false", "--timeout", "10m", "web"];
    private static readonly string[] Stop = ["limactl", "stop", "--tty=false", "web"];
    private static readonly string[] Delete = ["limactl", "delete", "--tty=false", "--force", "web"];
    private readonly VmTestHost _host = new();

    private LimaProvider Provider => new(_host.Access, "limactl");

    [Fact]
    public async Task Starting_a_name_that_does_not_exist_never_makes_it()
    {
        _host.Runner.On(List, Stopped);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.StartAsync("nope", CancellationToken.None));

        Assert.Equal(ProviderFailure.NotFound, exception.Failure);
        Assert.Single(_host.Runner.Ran);
    }

    [Fact]
    public async Task Starting_waits_longer_than_limactl_itself_and_in_a_session_of_its_own()
    {
        OperationPlan plan = await PlanAsync(Stopped, new StartMachine("web"));

        OperationStep step = Assert.Single(plan.Steps);
        Assert.Equal(Start[1..], step.Command.Arguments);
        Assert.True(step.Command.Timeout > TimeSpan.FromMinutes(10));
        Assert.True(step.Command.HasOwnSession);
        Assert.False(step.Command.IsRoutine);
    }

    [Fact]
    public async Task Starting_what_runs_or_boots_is_nothing_to_do()
    {
        _host.WithFile("/vm/ha.stdout.log", "{\"status\":{\"sshLocalPort\":1}}\n");
        string booting = Running.Replace("\"cpus\"", "\"dir\":\"/vm\",\"cpus\"", StringComparison.Ordinal);

        Assert.Empty((await PlanAsync(Running, new StartMachine("web"))).Steps);
        Assert.Empty((await PlanAsync(booting, new StartMachine("web"))).Steps);
    }

    [Fact]
    public async Task Starting_a_broken_machine_stops_it_by_force_first()
    {
        OperationPlan plan = await PlanAsync(Broken, new StartMachine("web"));

        Assert.Equal(["stop --tty=false --force web", "start --tty=false --timeout 10m web"], PlanText.Of(plan));
    }

    [Fact]
    public async Task A_machine_whose_configuration_cannot_be_read_is_not_started()
    {
        _host.Runner.On(List, Recording.Load("lima-2.2.0-rc.0/185-list-json-broken"));

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.StartAsync("broke", CancellationToken.None));

        Assert.Equal(ProviderFailure.WrongState, exception.Failure);
        Assert.Contains("lima.yaml", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_ended_well_without_a_running_machine_is_a_failure()
    {
        _host.Runner.OnSequence(List, (Stopped, "", 0)).On(Start);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(() => Provider.StartAsync("web", CancellationToken.None));

        Assert.Equal(ProviderFailure.WrongState, exception.Failure);
        Assert.Contains("web is not up (stopped)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_timed_out_says_that_the_vm_boots_on()
    {
        _host.Runner.On(List, Stopped).On(Start, Recording.Load("lima-2.2.0-rc.0/097-start-timeout"));

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(() => Provider.StartAsync("web", CancellationToken.None));

        Assert.Equal(ProviderFailure.TimedOut, exception.Failure);
        Assert.Contains("boots on by itself", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_is_read_back()
    {
        _host.Runner.OnSequence(List, (Running, "", 0), (Stopped, "", 0)).On(Stop);

        await Provider.StopAsync("web", CancellationToken.None);

        Assert.Equal(3, _host.Runner.Ran.Count);
    }

    [Theory]
    [InlineData("level=fatal msg=\"expected status `Running`, got `Stopped` (maybe use `limactl stop -f`?)\"")]
    [InlineData("level=fatal msg=\"expected status \\\"Running\\\", got \\\"Stopped\\\" (maybe use `limactl stop -f`?)\"")]
    public async Task Stopping_what_somebody_else_stopped_meanwhile_is_done(string error)
    {
        _host.Runner.OnSequence(List, (Running, "", 0), (Stopped, "", 0)).On(Stop, "", error, 1);

        await Provider.StopAsync("web", CancellationToken.None);

        _host.Runner.AssertAllRan();
    }

    [Fact]
    public async Task Stopping_a_broken_machine_is_done_by_force() =>
        Assert.Equal(["stop --tty=false --force web"], PlanText.Of(await PlanAsync(Broken, new StopMachine("web"))));

    [Fact]
    public async Task Stopping_a_booting_machine_says_that_nothing_listens_yet()
    {
        _host.WithFile("/vm/ha.stdout.log");
        string booting = Running.Replace("\"cpus\"", "\"dir\":\"/vm\",\"cpus\"", StringComparison.Ordinal);

        OperationPlan plan = await PlanAsync(booting, new StopMachine("web"));

        Assert.Equal(["stop --tty=false web"], PlanText.Of(plan));
        Assert.Contains("By force it is stopped at once", Assert.Single(plan.Notes), StringComparison.Ordinal);
        Assert.Equal(["stop --tty=false --force web"], PlanText.Of(await PlanAsync(booting, new StopMachine("web", Force: true))));
    }

    [Fact]
    public async Task Sleep_is_a_stop_and_says_so()
    {
        OperationPlan plan = await PlanAsync(Running, new SleepMachine("web"));

        Assert.Equal(["stop --tty=false web"], PlanText.Of(plan));
        Assert.Contains("cannot suspend", Assert.Single(plan.Notes), StringComparison.Ordinal);
        Assert.Contains("cannot suspend", Provider.CapabilityOf(MachineVerb.Sleep, null).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_stop_of_all_so_each_is_named_and_one_that_fails_keeps_none_up()
    {
        OperationPlan plan = await PlanAsync(
            Running + Running.Replace("web", "db", StringComparison.Ordinal) + Stopped.Replace("web", "off", StringComparison.Ordinal)
            + Broken.Replace("web", "bad", StringComparison.Ordinal),
            new StopAllMachines());

        Assert.Equal(["stop --tty=false --force bad", "stop --tty=false db", "stop --tty=false web"], PlanText.Of(plan));
        Assert.All(plan.Steps, step => Assert.True(step.IsAlwaysRun));
    }

    [Fact]
    public async Task A_machine_that_is_still_up_after_stopping_all_is_named()
    {
        _host.Runner.On(List, Running).On(Stop);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(() => Provider.StopAllAsync(CancellationToken.None));

        Assert.Contains("web is still up", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restart_stops_and_starts() => Assert.Equal(
        ["stop --tty=false web", "start --tty=false --timeout 10m web"], PlanText.Of(await PlanAsync(Running, new RestartMachine("web"))));

    [Fact]
    public async Task Restart_of_a_stopped_machine_starts_it() =>
        Assert.Equal(["start --tty=false --timeout 10m web"], PlanText.Of(await PlanAsync(Stopped, new RestartMachine("web"))));

    [Fact]
    public async Task Deleting_is_forced_because_only_that_ends_a_running_machine()
    {
        _host.Runner.OnSequence(List, (Running, "", 0), ("", "", 0)).On(Delete);

        await Provider.RemoveAsync("web", CancellationToken.None);

        _host.Runner.AssertAllRan();
    }

    [Fact]
    public async Task A_delete_that_exited_0_without_deleting_is_a_failure()
    {
        _host.Runner.On(List, Stopped).On(Delete, Recording.Load("lima-2.2.0-rc.0/176-delete-force-missing"));

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.RemoveAsync("web", CancellationToken.None));

        Assert.Contains("web is still there", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_a_missing_machine_is_not_taken_for_done()
    {
        _host.Runner.On(List, Stopped);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.RemoveAsync("nope", CancellationToken.None));

        Assert.Equal(ProviderFailure.NotFound, exception.Failure);
    }

    [Fact]
    public async Task A_protected_machine_is_not_even_tried_to_be_deleted()
    {
        _host.Runner.On(List, Recording.Load("lima-2.2.0-rc.0/064-list-json-protected"));

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.RemoveAsync("lab", CancellationToken.None));

        Assert.Contains("limactl unprotect lab", exception.Message, StringComparison.Ordinal);
        Assert.Single(_host.Runner.Ran);
    }

    [Fact]
    public async Task Changing_needs_a_stop_and_starts_again_whatever_happened()
    {
        OperationPlan plan = await PlanAsync(Running, new ResizeMachine("web", 4, ByteSize.FromMiB(1536), ByteSize.FromGiB(10)));

        Assert.Equal(
            [
                "stop --tty=false web", "edit --tty=false --set .cpus = 4 | .memory = \"1536MiB\" | .disk = \"10240MiB\" web",
                "start --tty=false --timeout 10m web",
            ],
            PlanText.Of(plan));
        Assert.Equal([false, false, true], plan.Steps.Select(step => step.IsAlwaysRun));
    }

    [Fact]
    public async Task A_change_that_is_refused_leaves_the_machine_up_and_says_why()
    {
        _host.Runner.On(List, Running).On(Stop).On(Start)
            .On(["limactl", "edit", "--tty=false", "--set", ".cpus = 4", "web"], Recording.Load("lima-2.2.0-rc.0/058-edit-invalid-value"));

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.ResizeAsync("web", 4, ByteSize.FromGiB(2), CancellationToken.None));

        Assert.Equal(ProviderFailure.BadRequest, exception.Failure);
        Assert.Equal("start", _host.Runner.Ran[^1].Arguments[0]);
    }

    [Fact]
    public async Task A_stopped_machine_is_only_edited()
    {
        OperationPlan plan = await PlanAsync(Stopped, new ResizeMachine("web", 4, null, null));

        Assert.Equal(["edit --tty=false --set .cpus = 4 web"], PlanText.Of(plan));
    }

    [Fact]
    public async Task Values_that_it_has_already_are_nothing_to_do() =>
        Assert.Empty((await PlanAsync(Running, new ResizeMachine("web", 2, ByteSize.FromGiB(2), ByteSize.FromGiB(8)))).Steps);

    [Fact]
    public async Task An_edit_that_exited_0_without_a_change_is_a_failure()
    {
        _host.Runner.On(List, Stopped)
            .On(
                ["limactl", "edit", "--tty=false", "--set", ".cpus = 4", "web"],
                error: "level=info msg=\"Aborting, no changes made to the instance\"");

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.ResizeAsync("web", 4, ByteSize.FromGiB(2), CancellationToken.None));

        Assert.Contains("web has 2 cpus, not 4", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(-1, null, null)]
    [InlineData(9, null, null)]
    [InlineData(512, null, null)]
    [InlineData(null, 1, null)]
    [InlineData(null, null, 4)]
    public async Task Values_that_only_the_next_start_would_refuse_are_refused_now(int? cpus, int? memoryMiB, int? diskGiB)
    {
        _host.Runner.On(List, Stopped);
        var resize = new ResizeMachine(
            "web", cpus, memoryMiB is { } memory ? ByteSize.FromMiB(memory) : null, diskGiB is { } disk ? ByteSize.FromGiB(disk) : null);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(() => Provider.PlanAsync(resize, CancellationToken.None));

        Assert.Equal(ProviderFailure.BadRequest, exception.Failure);
        Assert.NotNull(exception.Remedy);
    }

    [Fact]
    public async Task Making_a_machine_names_it_and_starts_it_in_a_second_step()
    {
        OperationPlan plan = await PlanAsync("", new InitMachine(new InitOptions
        {
            Name = "new",
            CpuCount = 4,
            Memory = ByteSize.FromGiB(1.5),
            Disk = ByteSize.FromGiB(60),
            VmType = "qemu",
            Image = "docker",
        }));

        Assert.Equal(
            [
                "create --tty=false --name new --cpus 4 --memory 1.5 --disk 60 --vm-type qemu template://docker",
                "start --tty=false --timeout 10m new",
            ],
            PlanText.Of(plan));
    }

    [Theory]
    [InlineData(null, "template://default")]
    [InlineData("experimental/gentoo", "template://experimental/gentoo")]
    [InlineData("template:alpine", "template:alpine")]
    [InlineData("https://example.org/a.yaml", "https://example.org/a.yaml")]
    [InlineData("/home/dev/a.yaml", "/home/dev/a.yaml")]
    [InlineData("./a.yml", "./a.yml")]
    public async Task A_template_is_named_so_that_all_versions_understand_it(string? image, string locator)
    {
        OperationPlan plan = await PlanAsync("", new InitMachine(new InitOptions { Name = "new", Image = image, Start = false }));

        Assert.Equal([$"create --tty=false --name new {locator}"], PlanText.Of(plan));
    }

    [Theory]
    [InlineData("web", ProviderFailure.AlreadyExists)]
    [InlineData("bad name!", ProviderFailure.BadRequest)]
    [InlineData("--force", ProviderFailure.BadRequest)]
    [InlineData("", ProviderFailure.BadRequest)]
    public async Task A_name_that_is_taken_or_refused_is_told_before_anything_runs(string name, ProviderFailure failure)
    {
        _host.Runner.On(List, Stopped);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.InitAsync(new InitOptions { Name = name }, CancellationToken.None));

        Assert.Equal(failure, exception.Failure);
        Assert.Single(_host.Runner.Ran);
    }

    [Fact]
    public async Task A_create_that_failed_in_the_download_says_what_stays_behind()
    {
        _host.Runner.On(List).On(
            ["limactl", "create", "--tty=false", "--name", "new", "template://default"],
            Recording.Load("lima-2.2.0-rc.0/025-create-default-offline"));

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.InitAsync(new InitOptions { Name = "new" }, CancellationToken.None));

        Assert.Contains("stopped machine without a disk", exception.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain(_host.Runner.Ran, request => request.Arguments[0] == "start");
    }

    [Fact]
    public async Task Lima_has_no_default_to_set()
    {
        _host.Runner.On(List, Stopped);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.SetDefaultAsync("web", CancellationToken.None));

        Assert.Equal(ProviderFailure.Unsupported, exception.Failure);
        Assert.Contains("LIMA_INSTANCE", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_runs_in_a_folder_that_every_guest_has()
    {
        _host.Runner.On(List, Running).On(["limactl", "shell", "--tty=false", "--workdir", "/", "web", "uname", "-a"], "Linux\n");

        Assert.Equal("Linux\n", await Provider.SshAsync("web", ["uname", "-a"], CancellationToken.None));
    }

    [Fact]
    public async Task A_first_word_that_limactl_would_take_for_a_variable_stays_a_word()
    {
        _host.Runner.On(List, Running)
            .On(["limactl", "shell", "--tty=false", "--workdir", "/", "web", "sh", "-c", "exec \"$0\" \"$@\"", "A=b", "x"], "ok");

        Assert.Equal("ok", await Provider.SshAsync("web", ["A=b", "x"], CancellationToken.None));
    }

    [Fact]
    public async Task A_machine_that_is_not_up_is_not_asked_whether_to_start_it()
    {
        _host.Runner.On(List, Stopped);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.SshAsync("web", ["true"], CancellationToken.None));

        Assert.Equal(ProviderFailure.WrongState, exception.Failure);
        Assert.Single(_host.Runner.Ran);
    }

    [Fact]
    public void A_login_gets_the_terminal_in_the_folder_that_guests_share()
    {
        CommandRequest request = Provider.LoginCommand(Machine(MachineStatus.Running));

        Assert.Equal(["shell", "web"], request.Arguments);
        Assert.Equal("/home/dev", request.WorkingDirectory);
        Assert.Equal(Timeout.InfiniteTimeSpan, request.Timeout);
    }

    [Theory]
    [InlineData(MachineStatus.Stopped)]
    [InlineData(MachineStatus.Starting)]
    public void A_machine_that_is_not_up_has_no_login(MachineStatus status) =>
        Assert.Throws<ProviderException>(() => Provider.LoginCommand(Machine(status)));

    [Fact]
    public async Task A_name_that_would_be_an_option_is_never_passed_on()
    {
        _host.Runner.On(List, Stopped.Replace("web", "--all", StringComparison.Ordinal));

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.StartAsync("--all", CancellationToken.None));

        Assert.Equal(ProviderFailure.BadRequest, exception.Failure);
    }

    [Fact]
    public void Every_verb_says_how_or_why_not()
    {
        foreach (MachineVerb verb in Enum.GetValues<MachineVerb>())
        {
            foreach (MachineStatus status in Enum.GetValues<MachineStatus>())
            {
                Capability capability = Provider.CapabilityOf(verb, Machine(status));
                Assert.True(capability.IsPossible || capability.Reason is { Length: > 0 }, $"{verb} {status}");
            }
        }
    }

    [Fact]
    public void Root_can_do_nothing_and_is_told_why()
    {
        _host.Platform = _host.Platform with { IsRoot = true };

        Capability capability = Provider.CapabilityOf(MachineVerb.Start, null);

        Assert.False(capability.IsPossible);
        Assert.Contains("normal user", capability.Reason, StringComparison.Ordinal);
    }

    private static MachineInfo Machine(MachineStatus status) =>
        new() { Id = new MachineId("lima", "web"), State = new MachineState(status, "raw"), CpuCount = 2 };

    private Task<OperationPlan> PlanAsync(string list, MachineOperation operation)
    {
        _host.Runner.On(List, list);
        return Provider.PlanAsync(operation, CancellationToken.None);
    }
}
