using Devx.Providers.Colima;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;
using Devx.Testing;

namespace Devx.Providers.Tests.Colima;

/// <summary>Each trap of colima has a test of its name here.</summary>
public sealed class ColimaVerbTests
{
    private const string Sizes = "\"cpus\":2,\"memory\":2147483648,\"disk\":10737418240,\"runtime\":\"docker\"}\n";
    private const string Stopped = "{\"name\":\"lab\",\"status\":\"Stopped\"," + Sizes;
    private const string Running = "{\"name\":\"lab\",\"status\":\"Running\"," + Sizes;
    private const string Broken = "{\"name\":\"lab\",\"status\":\"Broken\"," + Sizes;
    private static readonly string[] List = ["colima", "list", "--json"];
    private static readonly string[] Vms = ["limactl", "list", "--format", "{{json .}}"];
    private static readonly string[] Stop = ["colima", "stop", "--profile", "lab"];
    private static readonly string[] Version = ["colima", "--version"];
    private readonly VmTestHost _host = new();

    public ColimaVerbTests() => _host.Runner.On(Vms);

    private ColimaProvider Provider => new(_host.Access, "colima");

    [Fact]
    public async Task Starting_a_name_that_does_not_exist_never_makes_it()
    {
        _host.Runner.On(List, Stopped);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.StartAsync("nope", CancellationToken.None));

        Assert.Equal(ProviderFailure.NotFound, exception.Failure);
        Assert.DoesNotContain(_host.Runner.Ran, request => request.Arguments[0] == "start");
    }

    [Fact]
    public async Task The_profile_is_always_an_option_and_never_a_word()
    {
        OperationPlan plan = await PlanAsync(Stopped, new StartMachine("lab"));

        OperationStep step = Assert.Single(plan.Steps);
        Assert.Equal(["start", "--profile", "lab"], step.Command.Arguments);
        Assert.True(step.Command.HasOwnSession);
        Assert.Null(step.Command.Environment["COLIMA_PROFILE"]);
        Assert.Contains("current context becomes colima-lab", Assert.Single(plan.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_while_it_starts_would_be_ignored_so_there_is_nothing_to_do()
    {
        OperationPlan plan = await PlanAsync("{\"name\":\"lab\",\"status\":\"Running\"}\n", new StartMachine("lab"));

        Assert.Empty(plan.Steps);
        Assert.Contains("stop it first", Assert.Single(plan.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starting_a_broken_profile_stops_it_by_force_first() => Assert.Equal(
        ["stop --force --profile lab", "start --profile lab"], PlanText.Of(await PlanAsync(Broken, new StartMachine("lab"))));

    [Fact]
    public async Task Stopping_a_broken_profile_is_done_by_force_because_a_plain_stop_does_nothing() =>
        Assert.Equal(["stop --force --profile lab"], PlanText.Of(await PlanAsync(Broken, new StopMachine("lab"))));

    [Fact]
    public async Task A_stop_that_exited_0_without_stopping_is_a_failure()
    {
        _host.Runner.On(List, Running).On(Stop, Recording.Load("colima-0.10.3/033-stop-stopped"));

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(() => Provider.StopAsync("lab", CancellationToken.None));

        Assert.Contains("lab is not stopped (running)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_says_that_the_docker_context_goes()
    {
        OperationPlan stop = await PlanAsync(Running, new StopMachine("lab"));

        Assert.Contains("docker context colima-lab is removed", Assert.Single(stop.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sleep_is_a_stop_and_says_so()
    {
        OperationPlan plan = await PlanAsync(Running, new SleepMachine("lab"));

        Assert.Equal(["stop --profile lab"], PlanText.Of(plan));
        Assert.Contains("cannot suspend", plan.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_stop_of_all_so_each_is_named_and_broken_ones_are_forced()
    {
        OperationPlan plan = await PlanAsync(
            Running + Broken.Replace("lab", "bad", StringComparison.Ordinal) + Stopped.Replace("lab", "off", StringComparison.Ordinal),
            new StopAllMachines());

        Assert.Equal(["stop --force --profile bad", "stop --profile lab"], PlanText.Of(plan));
        Assert.All(plan.Steps, step => Assert.True(step.IsAlwaysRun));
    }

    [Fact]
    public async Task Restart_stops_and_starts() => Assert.Equal(
        ["stop --profile lab", "start --profile lab"], PlanText.Of(await PlanAsync(Running, new RestartMachine("lab"))));

    [Theory]
    [InlineData("colima version v0.10.3\n", "delete --force --data --profile lab")]
    [InlineData("colima version HEAD-abc\n", "delete --force --data --profile lab")]
    [InlineData("colima version v0.8.4\n", "delete --force --profile lab")]
    public async Task Removing_takes_the_containers_along_which_colima_alone_would_keep(string version, string command)
    {
        _host.Runner.On(Version, version);

        OperationPlan plan = await PlanAsync(Stopped, new RemoveMachine("lab"));

        Assert.Equal([command], PlanText.Of(plan));
        Assert.Contains("Containers, images and volumes", plan.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delete_that_exited_0_without_deleting_is_a_failure()
    {
        _host.Runner.On(List, Stopped).On(Version, "colima version v0.10.3\n").On(
            ["colima", "delete", "--force", "--data", "--profile", "lab"], Recording.Load("colima-0.10.3/078-delete-no-tty"));

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.RemoveAsync("lab", CancellationToken.None));

        Assert.Contains("lab is still there", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_for_a_running_profile_would_only_be_written_down_so_it_is_stopped_first()
    {
        OperationPlan plan = await PlanAsync(Running, new ResizeMachine("lab", 4, ByteSize.FromGiB(1.5), ByteSize.FromGiB(20)));

        Assert.Equal(["stop --profile lab", "start --profile lab --cpu 4 --memory 1.5 --disk 20"], PlanText.Of(plan));
    }

    [Fact]
    public async Task A_stopped_profile_is_started_for_its_values_and_stopped_again()
    {
        OperationPlan plan = await PlanAsync(Stopped, new ResizeMachine("lab", 4, null, null));

        Assert.Equal(["start --profile lab --cpu 4", "stop --profile lab"], PlanText.Of(plan));
        Assert.True(plan.Steps[1].IsAlwaysRun);
    }

    [Fact]
    public async Task A_smaller_disk_would_be_ignored_with_exit_0_so_it_is_refused()
    {
        ProviderException exception =
            await Assert.ThrowsAsync<ProviderException>(
                () => PlanAsync(Stopped, new ResizeMachine("lab", null, null, ByteSize.FromGiB(5))));

        Assert.Equal(ProviderFailure.BadRequest, exception.Failure);
    }

    [Fact]
    public async Task Making_a_profile_leaves_dockers_context_alone_unless_it_is_to_be_the_default()
    {
        var options = new InitOptions
        {
            Name = "new",
            CpuCount = 4,
            Memory = ByteSize.FromGiB(8),
            Disk = ByteSize.FromGiB(59.5),
            Runtime = "containerd",
        };

        OperationPlan plain = await PlanAsync("", new InitMachine(options));
        OperationPlan asDefault = await PlanAsync("", new InitMachine(options with { MakeDefault = true }));

        Assert.Equal(["start --profile new --runtime containerd --cpu 4 --memory 8 --disk 60 --activate=false"], PlanText.Of(plain));
        Assert.Contains("autoActivate", Assert.Single(plain.Notes), StringComparison.Ordinal);
        Assert.Equal(["start --profile new --runtime containerd --cpu 4 --memory 8 --disk 60"], PlanText.Of(asDefault));
    }

    [Fact]
    public async Task A_profile_that_is_not_to_run_is_stopped_after_it_was_made() => Assert.Equal(
        ["start --profile new --activate=false", "stop --profile new"],
        PlanText.Of(await PlanAsync("", new InitMachine(new InitOptions { Name = "new", Start = false }))));

    [Theory]
    [InlineData("lab", null, null, ProviderFailure.AlreadyExists)]
    [InlineData("colima", null, null, ProviderFailure.BadRequest)]
    [InlineData("colima-x", null, null, ProviderFailure.BadRequest)]
    [InlineData("", null, null, ProviderFailure.BadRequest)]
    [InlineData("bad name", null, null, ProviderFailure.BadRequest)]
    [InlineData("new", "podman", null, ProviderFailure.BadRequest)]
    [InlineData("new", null, "qemu", ProviderFailure.BadRequest)]
    public async Task What_colima_would_write_down_before_it_refuses_it_is_refused_before(
        string name, string? runtime, string? vmType, ProviderFailure failure)
    {
        _host.Runner.On(List, Stopped);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.InitAsync(new InitOptions { Name = name, Runtime = runtime, VmType = vmType }, CancellationToken.None));

        Assert.Equal(failure, exception.Failure);
        Assert.DoesNotContain(_host.Runner.Ran, request => request.Arguments[0] == "start");
    }

    [Fact]
    public async Task The_vm_type_can_be_chosen_on_a_mac()
    {
        _host.OnMac();

        OperationPlan plan = await PlanAsync("", new InitMachine(new InitOptions { Name = "new", VmType = "vz" }));

        Assert.Equal(["start --profile new --vm-type vz --activate=false"], PlanText.Of(plan));
    }

    [Fact]
    public async Task The_default_is_dockers_context_and_is_read_back()
    {
        _host.Runner.On(List, Running).On(["docker", "context", "use", "colima-lab"], "colima-lab\n").On(
            ["docker", "context", "show"], "colima-lab\n");

        await Provider.SetDefaultAsync("lab", CancellationToken.None);

        Assert.Null(_host.Runner.Ran[^1].Environment["DOCKER_CONTEXT"]);
        _host.Runner.AssertAllRan();
    }

    [Fact]
    public async Task A_context_that_did_not_change_is_a_failure()
    {
        _host.Runner.On(List, Running).On(["docker", "context", "use", "colima-lab"]).On(["docker", "context", "show"], "default\n");

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.SetDefaultAsync("lab", CancellationToken.None));

        Assert.Contains("still default", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_profile_has_no_context_to_switch_to()
    {
        _host.Runner.On(List, Stopped);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.SetDefaultAsync("lab", CancellationToken.None));

        Assert.Equal(ProviderFailure.WrongState, exception.Failure);
        Assert.Contains("only while it runs", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_exit_code_of_a_command_is_kept_by_going_through_limactl()
    {
        _host.Runner.On(List, Running).On(["limactl", "shell", "--tty=false", "--workdir", "/", "colima-lab", "false"], "", "", 42);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(
            () => Provider.SshAsync("lab", ["false"], CancellationToken.None));

        Assert.Equal(42, exception.Result?.ExitCode);
        Assert.Equal("/home/dev/.config/colima/_lima", exception.Result?.Request.Environment["LIMA_HOME"]);
    }

    [Fact]
    public void A_login_goes_through_limactl_too()
    {
        CommandRequest request = Provider.LoginCommand(Machine("default", MachineStatus.Running));

        Assert.Equal("limactl", request.Program);
        Assert.Equal(["shell", "colima"], request.Arguments);
        Assert.Equal("/home/dev/.config/colima/_lima", request.Environment["LIMA_HOME"]);
    }

    [Fact]
    public async Task A_start_whose_docker_did_not_come_up_says_that_starting_again_does_nothing()
    {
        _host.Runner.On(List, Stopped).On(["colima", "start", "--profile", "lab"], Recording.Load("colima-0.10.3/083-start-docker-fails"));

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(() => Provider.StartAsync("lab", CancellationToken.None));

        Assert.Equal(ProviderFailure.EngineDown, exception.Failure);
        Assert.Contains("a second start alone does nothing", exception.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_verb_says_how_or_why_not()
    {
        foreach (MachineVerb verb in Enum.GetValues<MachineVerb>())
        {
            foreach (MachineStatus status in Enum.GetValues<MachineStatus>())
            {
                Capability capability = Provider.CapabilityOf(verb, Machine("lab", status));
                Assert.True(capability.IsPossible || capability.Reason is { Length: > 0 }, $"{verb} {status}");
            }
        }
    }

    private static MachineInfo Machine(string name, MachineStatus status) =>
        new() { Id = new MachineId("colima", name), State = new MachineState(status, "raw"), CpuCount = 2 };

    private Task<OperationPlan> PlanAsync(string list, MachineOperation operation)
    {
        _host.Runner.On(List, list);
        return Provider.PlanAsync(operation, CancellationToken.None);
    }
}
