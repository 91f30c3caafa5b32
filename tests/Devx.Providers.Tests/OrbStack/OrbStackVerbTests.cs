using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.OrbStack;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests.OrbStack;

/// <summary>Each trap of orbctl has a test of its name here.</summary>
public sealed class OrbStackVerbTests
{
    private const string Machines = "[{\"name\":\"ubuntu\",\"state\":\"running\"},{\"name\":\"alpine\",\"state\":\"stopped\"}]";
    private static readonly string[] Status = ["orbctl", "status"];
    private static readonly string[] List = ["orbctl", "list", "--format", "json"];
    private static readonly string[] Default = ["orbctl", "default"];
    private readonly VmTestHost _host = new VmTestHost().OnMac();

    private OrbStackProvider Provider => new(_host.Access, "orbctl");

    [Fact]
    public async Task Stopping_a_machine_names_it_because_a_stop_without_a_name_stops_everything() =>
        Assert.Equal(["stop ubuntu"], PlanText.Of(await PlanAsync(new StopMachine("ubuntu"))));

    [Theory]
    [InlineData("")]
    [InlineData("--all")]
    public void A_stop_without_a_name_cannot_be_written(string name)
    {
        var commands = new OrbStackCommands("orbctl");

        Assert.Throws<ProviderException>(() => commands.Stop(name));
        Assert.Throws<ProviderException>(() => commands.Delete(name));
        Assert.Throws<ProviderException>(() => commands.Start(name));
        Assert.Throws<ProviderException>(() => commands.Restart(name));
    }

    [Fact]
    public async Task Stopping_all_machines_leaves_docker_and_OrbStack_up()
    {
        OperationPlan plan = await PlanAsync(new StopAllMachines());

        Assert.Equal(["stop ubuntu"], PlanText.Of(plan));
        Assert.Contains("stop orbstack/docker", Assert.Single(plan.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_the_engine_stops_OrbStack_as_a_whole_and_says_so()
    {
        OperationPlan plan = await PlanAsync(new StopMachine("docker"));

        Assert.Equal(["stop"], PlanText.Of(plan));
        Assert.Contains("docker and every machine", Assert.Single(plan.Notes), StringComparison.Ordinal);
        Assert.Equal(["stop --force"], PlanText.Of(await PlanAsync(new StopMachine("docker", Force: true))));
    }

    [Fact]
    public async Task Force_would_end_all_of_OrbStack_so_a_machine_is_stopped_without()
    {
        OperationPlan plan = await PlanAsync(new StopMachine("ubuntu", Force: true));

        Assert.Equal(["stop ubuntu"], PlanText.Of(plan));
        Assert.Contains("by force", Assert.Single(plan.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starting_the_engine_starts_OrbStack()
    {
        _host.Runner.On(Status, "Stopped\n", exitCode: 1);

        OperationPlan plan = await Provider.PlanAsync(new StartMachine("docker"), CancellationToken.None);

        Assert.Equal(["start"], PlanText.Of(plan));
        Assert.Single(_host.Runner.Ran);
    }

    [Fact]
    public async Task A_machine_never_seen_while_OrbStack_is_down_is_not_started_blindly()
    {
        _host.Runner.On(Status, "Stopped\n", exitCode: 1);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.StartAsync("ubuntu", CancellationToken.None));

        Assert.Equal(ProviderFailure.NotFound, exception.Failure);
        Assert.Contains("orbstack/docker", exception.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starting_and_restarting_name_the_machine()
    {
        Assert.Equal(["start alpine"], PlanText.Of(await PlanAsync(new StartMachine("alpine"))));
        Assert.Empty((await PlanAsync(new StartMachine("ubuntu"))).Steps);
        Assert.Equal(["restart ubuntu"], PlanText.Of(await PlanAsync(new RestartMachine("ubuntu"))));
        Assert.Equal(["start alpine"], PlanText.Of(await PlanAsync(new RestartMachine("alpine"))));
        Assert.Equal(["restart docker"], PlanText.Of(await PlanAsync(new RestartMachine("docker"))));
    }

    [Fact]
    public async Task A_machine_is_deleted_by_its_name_and_without_a_question() =>
        Assert.Equal(["delete --force ubuntu"], PlanText.Of(await PlanAsync(new RemoveMachine("ubuntu"))));

    [Fact]
    public async Task Docker_is_never_deleted()
    {
        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(() => PlanAsync(new RemoveMachine("docker")));

        Assert.Contains("all its data", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delete_that_did_nothing_is_a_failure()
    {
        Running();
        _host.Runner.On(["orbctl", "delete", "--force", "ubuntu"]);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.RemoveAsync("ubuntu", CancellationToken.None));

        Assert.Contains("ubuntu is still there", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sleep_is_a_stop_for_a_machine_and_impossible_for_the_engine()
    {
        Assert.Equal(["stop ubuntu"], PlanText.Of(await PlanAsync(new SleepMachine("ubuntu"))));
        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(() => PlanAsync(new SleepMachine("docker")));
        Assert.Contains("gives memory back by itself", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machines_limits_apply_after_a_restart() => Assert.Equal(
        [
            "config set machine.ubuntu.cpu 4", "config set machine.ubuntu.memory_mib 4096",
            "config set machine.ubuntu.disk_bytes 68719476736",
            "restart ubuntu",
        ],
        PlanText.Of(await PlanAsync(new ResizeMachine("ubuntu", 4, ByteSize.FromGiB(4), ByteSize.FromGiB(64)))));

    [Fact]
    public async Task A_stopped_machines_limits_apply_at_its_next_start() => Assert.Equal(
        ["config set machine.alpine.cpu 4"], PlanText.Of(await PlanAsync(new ResizeMachine("alpine", 4, null, null))));

    [Fact]
    public async Task The_engines_limits_are_those_of_all_and_restart_everything()
    {
        OperationPlan plan = await PlanAsync(new ResizeMachine("docker", 6, ByteSize.FromGiB(8), null));

        Assert.Equal(["config set cpu 6", "config set memory_mib 8192", "stop", "start"], PlanText.Of(plan));
        Assert.Contains("docker and every machine", plan.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_are_read_back()
    {
        Running();
        _host.Runner.On(["orbctl", "config", "set", "machine.alpine.cpu", "4"]).On(
            ["orbctl", "config", "get", "machine.alpine.cpu"], "2\n");
        OperationPlan plan = await Provider.PlanAsync(new ResizeMachine("alpine", 4, null, null), CancellationToken.None);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.RunAsync(plan, null, CancellationToken.None));

        Assert.Equal("machine.alpine.cpu is 2, not 4.", exception.Message);
    }

    [Fact]
    public async Task Making_a_machine_names_it_last()
    {
        _host.Runner.On(["orbctl", "version"], "Version: 2.2.3 (2020300)\n");

        OperationPlan plan = await PlanAsync(new InitMachine(new InitOptions
        {
            Name = "new",
            Image = "debian:trixie",
            CpuCount = 4,
            Memory = ByteSize.FromGiB(3.5),
            MakeDefault = true,
            Start = false,
        }));

        Assert.Equal(["create --cpus 4 --memory 4G debian:trixie new", "default new", "stop new"], PlanText.Of(plan));
    }

    [Fact]
    public async Task Sizes_that_an_old_OrbStack_does_not_know_are_refused_before_the_download()
    {
        _host.Runner.On(["orbctl", "version"], "Version: 1.7.0 (17000)\n");

        ProviderException exception =
            await Assert.ThrowsAsync<ProviderException>(() => PlanAsync(new InitMachine(new InitOptions { Name = "new", CpuCount = 2 })));

        Assert.Equal(ProviderFailure.Unsupported, exception.Failure);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("-x")]
    [InlineData("a b")]
    [InlineData("default")]
    [InlineData("host")]
    [InlineData("docker")]
    [InlineData("x\n")]
    [InlineData("日本")]
    public async Task Names_that_OrbStack_refuses_are_refused_before(string name)
    {
        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => PlanAsync(new InitMachine(new InitOptions { Name = name })));

        Assert.Equal(ProviderFailure.BadRequest, exception.Failure);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_told_before()
    {
        ProviderException exception =
            await Assert.ThrowsAsync<ProviderException>(() => PlanAsync(new InitMachine(new InitOptions { Name = "ubuntu" })));

        Assert.Equal(ProviderFailure.AlreadyExists, exception.Failure);
    }

    [Fact]
    public async Task The_default_machine_is_read_back()
    {
        Running();
        _host.Runner.OnSequence(Default, ("ubuntu\n", "", 0), ("alpine\n", "", 0)).On(["orbctl", "default", "alpine"]);

        await Provider.SetDefaultAsync("alpine", CancellationToken.None);

        Assert.Equal(["orbctl default alpine", "orbctl default"], _host.Runner.Ran.TakeLast(2).Select(request => request.ToString()));
    }

    [Fact]
    public async Task The_engine_becomes_the_default_through_dockers_context()
    {
        Running();
        _host.Runner.On(["docker", "context", "use", "orbstack"]).On(["docker", "context", "show"], "orbstack\n");

        await Provider.SetDefaultAsync("docker", CancellationToken.None);

        _host.Runner.AssertAllRan();
    }

    [Fact]
    public async Task A_command_has_no_separator_and_does_not_take_the_hosts_folder_along()
    {
        Running();
        _host.Runner.On(["orbctl", "run", "-m", "ubuntu", "uname", "-a"], "Linux\n");

        Assert.Equal("Linux\n", await Provider.SshAsync("ubuntu", ["uname", "-a"], CancellationToken.None));
        Assert.Equal("/", _host.Runner.Ran[^1].WorkingDirectory);
    }

    [Fact]
    public async Task What_a_command_printed_is_not_taken_for_an_error_of_orbctl()
    {
        Running();
        _host.Runner.On(["orbctl", "run", "-m", "ubuntu", "x"], "", "sh: x: not found\n", 127);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.SshAsync("ubuntu", ["x"], CancellationToken.None));

        Assert.Equal((ProviderFailure.Other, 127), (exception.Failure, exception.Result?.ExitCode));
    }

    [Fact]
    public async Task A_command_for_a_stopped_machine_would_start_it_so_it_is_refused()
    {
        Running();

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.SshAsync("alpine", ["true"], CancellationToken.None));

        Assert.Equal(ProviderFailure.WrongState, exception.Failure);
    }

    [Fact]
    public async Task A_first_word_with_a_dash_is_not_taken_for_an_option()
    {
        Running();
        _host.Runner.On(["orbctl", "run", "-m", "ubuntu", "sh", "-c", "exec \"$0\" \"$@\"", "--help"], "ok");

        Assert.Equal("ok", await Provider.SshAsync("ubuntu", ["--help"], CancellationToken.None));
    }

    [Fact]
    public void The_engine_has_no_login()
    {
        var engine = new MachineInfo { Id = new MachineId("orbstack", "docker"), State = new MachineState(MachineStatus.Running) };

        Assert.Throws<ProviderException>(() => Provider.LoginCommand(engine));
    }

    [Theory]
    [InlineData("machine already exists: 'ubuntu'", 1, ProviderFailure.AlreadyExists)]
    [InlineData("invalid machine name 'a b'", 1, ProviderFailure.BadRequest)]
    [InlineData("machine not running", 1, ProviderFailure.WrongState)]
    [InlineData("no machines found", 1, ProviderFailure.NotFound)]
    [InlineData("machine manager is stopping", 1, ProviderFailure.EngineDown)]
    [InlineData("cloud-init not supported for 'alpine'", 1, ProviderFailure.Unsupported)]
    [InlineData("machine didn't start in 30s (missing IP address)", 1, ProviderFailure.TimedOut)]
    [InlineData("machine crashed on startup", 1, ProviderFailure.Other)]
    [InlineData("OrbStack is not running", 1, ProviderFailure.EngineDown)]
    [InlineData("unknown flag --cpus", 1, ProviderFailure.Unsupported)]
    [InlineData("machine not found: 'x'", 1, ProviderFailure.NotFound)]
    [InlineData("panic: runtime error: invalid memory address", 2, ProviderFailure.Other)]
    public void Failures_are_told_in_words(string error, int exitCode, ProviderFailure failure)
    {
        ProviderException? exception = ErrorPattern.Find(
            OrbStackErrors.Known, new CommandResult(new CommandRequest("orbctl"), exitCode, "", error, TimeSpan.Zero));

        Assert.Equal(failure, exception?.Failure);
    }

    [Theory]
    [InlineData("docker")]
    [InlineData("ubuntu")]
    public void Every_verb_says_how_or_why_not(string name)
    {
        foreach (MachineVerb verb in Enum.GetValues<MachineVerb>())
        {
            foreach (MachineStatus status in Enum.GetValues<MachineStatus>())
            {
                var machine = new MachineInfo { Id = new MachineId("orbstack", name), State = new MachineState(status) };
                Capability capability = Provider.CapabilityOf(verb, machine);
                Assert.True(capability.IsPossible || capability.Reason is { Length: > 0 }, $"{verb} {status}");
            }
        }
    }

    private void Running() =>
        _host.Runner.On(Status, "Running\n").On(List, Machines).On(["orbctl", "config", "show"], "cpu: 8\n").On(Default, "ubuntu\n");

    private Task<OperationPlan> PlanAsync(MachineOperation operation)
    {
        Running();
        return Provider.PlanAsync(operation, CancellationToken.None);
    }
}
