using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;
using Devx.Providers.Podman;
using Devx.Testing;

namespace Devx.Providers.Tests.Podman;

public sealed class PodmanVerbsTests
{
    private static readonly string[] List = ["podman", "machine", "list", "--format", "json"];
    private static readonly string[] Connections = ["podman", "system", "connection", "list", "--format", "json"];
    private readonly VmTestHost _host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_verb_on_every_kind_of_machine_is_possible_or_says_why_not()
    {
        foreach (string kind in (string[])["host", "qemu", "applehv", "wsl"])
        {
            foreach (MachineVerb verb in Enum.GetValues<MachineVerb>())
            {
                foreach (MachineStatus status in Enum.GetValues<MachineStatus>())
                {
                    Capability capability = Provider().CapabilityOf(verb, Machine("dev", status) with { VmType = kind });

                    Assert.True(capability.IsPossible || capability.Reason?.Length > 10, $"{verb} {kind} {status}");
                }
            }
        }
    }

    [Fact]
    public void Root_can_do_nothing_with_machines()
    {
        _host.Platform = _host.Platform with { IsRoot = true };

        Assert.All(Enum.GetValues<MachineVerb>(), verb =>
            Assert.Equal(PodmanCapabilities.Root, Provider().CapabilityOf(verb, Machine("dev", MachineStatus.Running)).Reason));
    }

    [Fact]
    public async Task Makes_a_machine_that_is_started_and_the_default()
    {
        Present("[]", "[]");
        var options = new InitOptions
        {
            Name = "dev",
            CpuCount = 2,
            Memory = ByteSize.FromGiB(2),
            Disk = ByteSize.FromGiB(20),
            Rootful = true,
            MakeDefault = true,
        };

        OperationPlan plan = await PlanAsync(new InitMachine(options));

        Assert.Equal(
            ["machine init --cpus 2 --memory 2048 --disk-size 20 --rootful dev", "system connection default dev-root", "machine start dev"],
            Commands(plan));
        Assert.Equal(TimeSpan.FromMinutes(30), plan.Steps[0].Command.Timeout);
        Assert.Contains("1 GB", Assert.Single(plan.Notes), StringComparison.Ordinal);
    }

    /// <summary>qemu and gvproxy stay in the caller's session: closing the terminal would end them (703, 704).</summary>
    [Fact]
    public async Task A_machine_must_not_die_with_our_terminal()
    {
        Present("[]", "[]");
        OperationPlan init = await PlanAsync(new InitMachine(new InitOptions { Name = "dev" }));
        Present(Two(), "[]");
        OperationPlan start = await PlanAsync(new StartMachine("second"));
        OperationPlan resize = await PlanAsync(new ResizeMachine("second", 3, null, null));

        Assert.All([.. init.Steps, .. start.Steps], step => Assert.True(step.Command.HasOwnSession));
        Assert.False(Assert.Single(resize.Steps).Command.HasOwnSession);
    }

    [Theory]
    [InlineData("4.3.1", "--image-path")]
    [InlineData("4.9.4", "--image-path")]
    [InlineData("5.0.0", "--image")]
    [InlineData("5.8.6", "--image")]
    public async Task An_image_is_named_as_the_version_wants_it(string version, string option)
    {
        Present("[]", "[]");

        OperationPlan plan = await Provider(version).PlanAsync(
            new InitMachine(new InitOptions { Name = "dev", Image = "/tmp/a.qcow2", Start = false }), Cancel);

        Assert.Equal([$"machine init {option} /tmp/a.qcow2 dev"], Commands(plan));
    }

    [Theory]
    [InlineData("my machine")]
    [InlineData("a/b")]
    [InlineData("-x")]
    [InlineData("")]
    [InlineData("größe")]
    [InlineData("qemu")]
    [InlineData("dev\n")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public async Task A_name_that_podman_would_refuse_is_refused_before(string name)
    {
        Present("[]", "[]");

        ProviderException error =
            await Assert.ThrowsAsync<ProviderException>(() => PlanAsync(new InitMachine(new InitOptions { Name = name })));

        Assert.Equal(ProviderFailure.BadRequest, error.Failure);
        Assert.NotNull(error.Remedy);
    }

    [Theory]
    [InlineData("second")]
    [InlineData("second-root")]
    [InlineData("host")]
    public async Task A_name_of_a_machine_or_a_connection_is_taken(string name)
    {
        Present(Two(), Recording.Load("podman-5.8.6/312-connection-ls-json").StandardOutput);

        ProviderException error =
            await Assert.ThrowsAsync<ProviderException>(() => PlanAsync(new InitMachine(new InitOptions { Name = name })));

        Assert.Equal(ProviderFailure.AlreadyExists, error.Failure);
    }

    /// <summary>Podman takes 0 or 1000 cpus and fails only at the start (211-216, 1003-1008).</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public async Task Cpus_that_only_the_start_would_refuse_are_refused_before(int cpus)
    {
        Present(Two(), "[]");

        ProviderException init = await Assert.ThrowsAsync<ProviderException>(
            () => PlanAsync(new InitMachine(new InitOptions { Name = "dev", CpuCount = cpus })));
        ProviderException resize =
            await Assert.ThrowsAsync<ProviderException>(() => PlanAsync(new ResizeMachine("second", cpus, null, null)));

        Assert.Equal([ProviderFailure.BadRequest, ProviderFailure.BadRequest], [init.Failure, resize.Failure]);
    }

    [Fact]
    public async Task Memory_that_only_the_start_would_refuse_is_refused_before()
    {
        Present("[]", "[]");

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(
            () => PlanAsync(new InitMachine(new InitOptions { Name = "dev", Memory = ByteSize.FromMiB(1) })));

        Assert.Equal(ProviderFailure.BadRequest, error.Failure);
    }

    [Fact]
    public async Task One_machine_at_a_time()
    {
        Present(Recording.Load("podman-5.8.6/402-machine-ls-json-running").StandardOutput, "[]");
        _host.Runner.On(["podman", "machine", "inspect", "podman-machine-default"], "[]");

        ProviderException start = await Assert.ThrowsAsync<ProviderException>(() => PlanAsync(new StartMachine("second")));
        ProviderException init =
            await Assert.ThrowsAsync<ProviderException>(() => PlanAsync(new InitMachine(new InitOptions { Name = "dev" })));
        OperationPlan made = await PlanAsync(new InitMachine(new InitOptions { Name = "dev", Start = false }));

        Assert.Equal("Stop podman-machine-default first.", start.Remedy);
        Assert.Equal("Stop podman-machine-default first.", init.Remedy);
        Assert.Equal(["machine init dev"], Commands(made));
    }

    [Fact]
    public async Task Already_running_is_success_for_the_machine_that_was_meant()
    {
        StartedMeanwhile();
        _host.Runner.On(["podman", "machine", "start", "second"],
            "Starting machine \"second\"\n", "Error: unable to start \"second\": already running\n", 125);

        await Provider().StartAsync("second", Cancel);

        _host.Runner.AssertAllRan();
    }

    /// <summary>Podman 5.0 to 5.2 say the same words of another machine.</summary>
    [Theory]
    [InlineData("unable to start \"second\": machine podman-machine-default: VM already running or starting")]
    [InlineData("unable to start \"second\": podman-machine-default already starting or running: only one VM can be active at a time")]
    [InlineData("cannot start VM second. VM podman-machine-default is currently running or starting: only one VM can be active at a time")]
    public async Task Already_running_is_an_error_for_another_machine(string text)
    {
        Present(Two(), "[]");
        _host.Runner.On(["podman", "machine", "start", "second"], "", $"Error: {text}\n", 125);

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Provider().StartAsync("second", Cancel));

        Assert.Equal(ProviderFailure.WrongState, error.Failure);
    }

    [Theory]
    [InlineData("unable to start \"second\": machine second: VM already running or starting")]
    [InlineData("cannot start VM second: VM already running or starting")]
    public void Older_podmans_say_already_running_in_other_words(string text)
    {
        var result = new CommandResult(new CommandRequest("podman"), 125, "", $"Error: {text}\n", TimeSpan.Zero);

        Assert.True(PodmanMachineErrors.IsUpAlready("second", result));
        Assert.False(PodmanMachineErrors.IsUpAlready("third", result));
    }

    [Fact]
    public async Task A_running_machine_is_not_started_again()
    {
        Present(Recording.Load("podman-5.8.6/402-machine-ls-json-running").StandardOutput, "[]");
        _host.Runner.On(["podman", "machine", "inspect", "podman-machine-default"], "[]");

        Assert.Empty((await PlanAsync(new StartMachine("podman-machine-default"))).Steps);
    }

    [Fact]
    public async Task A_machine_that_only_calls_itself_starting_can_be_started()
    {
        Present(Recording.Load("podman-5.8.6/821-ls-stopped-after-sigkill").StandardOutput, "[]");

        Assert.Equal(["machine start second"], Commands(await PlanAsync(new StartMachine("second"))));
    }

    /// <summary>qemu of an interrupted start keeps the disk: the next start hangs, and removing leaves it running (822-827).</summary>
    [Fact]
    public async Task A_left_over_qemu_is_ended_first()
    {
        Present(Recording.Load("podman-5.8.6/824-ls-after-stop-while-booting").StandardOutput, "[]");
        LeftOver();

        Assert.Equal(["4711", "machine start second"], Commands(await PlanAsync(new StartMachine("second"))));
        Assert.Equal(["4711", "machine rm --force second"], Commands(await PlanAsync(new RemoveMachine("second"))));
        Assert.Equal(["4711", "machine stop second"], Commands(await PlanAsync(new StopMachine("second", Force: true))));
        Assert.Empty((await PlanAsync(new StopMachine("second"))).Steps);
    }

    [Fact]
    public async Task A_process_number_that_is_no_qemu_is_left_alone()
    {
        Present(Recording.Load("podman-5.8.6/824-ls-after-stop-while-booting").StandardOutput, "[]");
        LeftOver();
        _host.WithFile("/proc/4711/cmdline", "/usr/bin/emacs");

        Assert.Equal(["machine start second"], Commands(await PlanAsync(new StartMachine("second"))));
    }

    /// <summary>A guest that still boots misses the power button, and stop waits for ever (823).</summary>
    [Fact]
    public async Task A_booting_machine_is_stopped_by_force_through_its_process()
    {
        Present(Recording.Load("podman-5.8.6/901-ls-starting").StandardOutput, "[]");
        _host.Runner.On(["podman", "machine", "inspect", "second"], "[]");
        LeftOver();

        OperationPlan orderly = await PlanAsync(new StopMachine("second"));
        OperationPlan forced = await PlanAsync(new StopMachine("second", Force: true));

        Assert.Equal(["machine stop second"], Commands(orderly));
        Assert.Equal(["4711", "machine stop second"], Commands(forced));
    }

    /// <summary>Without a name podman stops the machine that is literally called podman-machine-default; and there is no --all.</summary>
    [Fact]
    public async Task Stopping_all_names_each_running_machine()
    {
        Present(Recording.Load("podman-5.8.6/402-machine-ls-json-running").StandardOutput, "[]");
        _host.Runner.On(["podman", "machine", "inspect", "podman-machine-default"], "[]");

        OperationPlan plan = await PlanAsync(new StopAllMachines());

        Assert.Equal(["machine stop podman-machine-default"], Commands(plan));
        Assert.All(plan.Steps, step => Assert.True(step.IsAlwaysRun));
    }

    /// <summary>Stop may exit 125 "unable to clean up gvproxy" though the machine is down (813).</summary>
    [Fact]
    public async Task A_stop_that_failed_only_after_the_machine_was_down_is_done()
    {
        _host.Runner.OnSequence(
            List,
            (Recording.Load("podman-5.8.6/402-machine-ls-json-running").StandardOutput, "", 0),
            (Two(), "", 0));
        _host.Runner.On(Connections, "[]").On(["podman", "machine", "inspect", "podman-machine-default"], "[]")
            .On(["podman", "machine", "stop", "podman-machine-default"], Recording.Load("podman-5.8.6/813-stop-after-sigint"));

        await Provider().StopAsync("podman-machine-default", Cancel);

        _host.Runner.AssertAllRan();
    }

    [Fact]
    public async Task Stopping_what_is_stopped_runs_nothing()
    {
        Present(Two(), "[]");

        Assert.Empty((await PlanAsync(new StopMachine("second"))).Steps);
        Assert.Empty((await PlanAsync(new SleepMachine("second"))).Steps);
    }

    [Fact]
    public async Task Sleep_is_a_stop_and_says_so()
    {
        Present(Recording.Load("podman-5.8.6/402-machine-ls-json-running").StandardOutput, "[]");
        _host.Runner.On(["podman", "machine", "inspect", "podman-machine-default"], "[]");

        OperationPlan plan = await PlanAsync(new SleepMachine("podman-machine-default"));

        Assert.Equal(["machine stop podman-machine-default"], Commands(plan));
        Assert.Contains("cannot suspend", Assert.Single(plan.Notes), StringComparison.Ordinal);
        Capability sleep = Provider().CapabilityOf(MachineVerb.Sleep, Machine("dev", MachineStatus.Running));
        Assert.Contains("cannot suspend", sleep.Reason, StringComparison.Ordinal);
    }

    /// <summary>Without --force podman prompts, and answered "n" it exits 0 with nothing removed (412).</summary>
    [Fact]
    public async Task Removing_never_waits_for_an_answer()
    {
        Present(Two(), "[]");

        Assert.Equal(["machine rm --force second"], Commands(await PlanAsync(new RemoveMachine("second"))));
    }

    [Fact]
    public async Task A_removal_that_removed_nothing_is_told()
    {
        Present(Two(), "[]");
        _host.Runner.On(["podman", "machine", "rm", "--force", "second"]);

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Provider().RemoveAsync("second", Cancel));

        Assert.Contains("still there", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_the_default_says_that_another_becomes_it()
    {
        Present(Two(), Recording.Load("podman-5.8.6/312-connection-ls-json").StandardOutput);

        OperationPlan plan = await PlanAsync(new RemoveMachine("podman-machine-default"));

        Assert.Contains(plan.Notes, note => note.Contains("default", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_running_machine_is_stopped_for_a_resize_and_started_whatever_happens()
    {
        Present(Recording.Load("podman-5.8.6/402-machine-ls-json-running").StandardOutput, "[]");
        _host.Runner.On(["podman", "machine", "inspect", "podman-machine-default"], "[]");

        OperationPlan plan = await PlanAsync(new ResizeMachine("podman-machine-default", 4, ByteSize.FromGiB(3), null));

        Assert.Equal(
            ["machine stop podman-machine-default",
                "machine set --cpus 4 --memory 3072 podman-machine-default", "machine start podman-machine-default"],
            Commands(plan));
        Assert.Equal([false, false, true], plan.Steps.Select(step => step.IsAlwaysRun));
    }

    /// <summary>An equal disk size is an error too, so only what changes is named.</summary>
    [Fact]
    public async Task A_resize_names_only_what_changes()
    {
        Present(Two(), "[]");

        OperationPlan plan = await PlanAsync(new ResizeMachine("second", 1, ByteSize.FromMiB(2048), ByteSize.FromGiB(10)));
        OperationPlan nothing = await PlanAsync(new ResizeMachine("second", 1, ByteSize.FromMiB(1024), ByteSize.FromGiB(10)));

        Assert.Equal(["machine set --memory 2048 second"], Commands(plan));
        Assert.Empty(nothing.Steps);
    }

    [Fact]
    public async Task A_disk_only_grows()
    {
        Present(Two(), "[]");

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(
            () => PlanAsync(new ResizeMachine("second", null, null, ByteSize.FromGiB(8))));

        Assert.Equal(ProviderFailure.BadRequest, error.Failure);
    }

    [Fact]
    public void WSL_has_limits_of_its_own()
    {
        Capability capability = Provider().CapabilityOf(MachineVerb.Resize, Machine("dev", MachineStatus.Stopped) with { VmType = "wsl" });

        Assert.False(capability.IsPossible);
        Assert.Contains(".wslconfig", capability.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "second")]
    [InlineData(true, "second-root")]
    public async Task The_default_is_the_connection_whose_containers_are_used(bool isRootful, string connection)
    {
        Present(Two(), "[]");
        string rootful = isRootful ? "true" : "false";
        _host.Runner.On(["podman", "machine", "inspect", "second"], $$"""[{"Name":"second","Rootful":{{rootful}}}]""");

        Assert.Equal([$"system connection default {connection}"], Commands(await PlanAsync(new SetDefaultMachine("second"))));
    }

    /// <summary>A name podman does not know becomes the first word of a command in podman-machine-default (115, 415).</summary>
    [Fact]
    public async Task A_command_for_a_machine_that_is_not_there_is_never_run_in_the_default_one()
    {
        Present(Two(), "[]");

        ProviderException error =
            await Assert.ThrowsAsync<ProviderException>(() => Provider().SshAsync("ghost", ["rm", "-rf", "/"], Cancel));

        Assert.Equal(ProviderFailure.NotFound, error.Failure);
        Assert.DoesNotContain(_host.Runner.Ran, request => request.Arguments.Contains("ssh"));
    }

    /// <summary>Arguments are joined with spaces and read by the guest's shell (420).</summary>
    [Fact]
    public async Task A_command_reaches_the_guest_as_one_quoted_argument()
    {
        Running();
        _host.Runner.On(["podman", "machine", "ssh", "podman-machine-default", "echo 'a b' '$HOME' 'it'\\''s'"], "done\n");

        string output = await Provider().SshAsync("podman-machine-default", ["echo", "a b", "$HOME", "it's"], Cancel);

        Assert.Equal("done\n", output);
    }

    [Theory]
    [InlineData(3, "", ProviderFailure.Other, "exit code 3")]
    [InlineData(125, "", ProviderFailure.Other, "exit code 125")]
    [InlineData(125, "Error: vm \"podman-machine-default\" is not running\n", ProviderFailure.WrongState, "not running")]
    [InlineData(255, "kex_exchange_identification: read: Connection reset by peer\n", ProviderFailure.WrongState, "booting")]
    public async Task An_exit_code_is_the_commands_unless_podman_or_ssh_says_otherwise(
        int exitCode, string errors, ProviderFailure failure, string words)
    {
        Running();
        _host.Runner.On(["podman", "machine", "ssh", "podman-machine-default", "x"], "", errors, exitCode);

        ProviderException error =
            await Assert.ThrowsAsync<ProviderException>(() => Provider().SshAsync("podman-machine-default", ["x"], Cancel));

        Assert.Equal(failure, error.Failure);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_for_a_stopped_machine_is_refused()
    {
        Present(Two(), "[]");

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Provider().SshAsync("second", ["id"], Cancel));

        Assert.Equal(ProviderFailure.WrongState, error.Failure);
    }

    [Fact]
    public void Logs_a_person_in()
    {
        CommandRequest login = Provider().LoginCommand(Machine("dev", MachineStatus.Running));

        Assert.Equal("podman machine ssh dev", login.ToString());
        Assert.Equal(Timeout.InfiniteTimeSpan, login.Timeout);
        Assert.Throws<ProviderException>(() => Provider().LoginCommand(Machine("dev", MachineStatus.Stopped)));
        Assert.Throws<ProviderException>(() => Provider().LoginCommand(Machine("host", MachineStatus.Running) with { VmType = "host" }));
    }

    /// <summary>A machine of another hypervisor "does not exist" unless podman is told where to look.</summary>
    [Fact]
    public void A_machine_of_another_hypervisor_is_found()
    {
        _host.OnMac();

        CommandRequest usual = Provider().LoginCommand(Machine("dev", MachineStatus.Running) with { VmType = "applehv" });
        CommandRequest other = Provider().LoginCommand(Machine("dev", MachineStatus.Running) with { VmType = "libkrun" });

        Assert.False(usual.Environment.ContainsKey("CONTAINERS_MACHINE_PROVIDER"));
        Assert.Equal("libkrun", other.Environment["CONTAINERS_MACHINE_PROVIDER"]);
    }

    [Fact]
    public async Task The_engine_of_this_host_is_no_machine()
    {
        Present("[]", "[]");

        MachineOperation[] operations = [new StartMachine("host"), new StopMachine("host", Force: true), new RemoveMachine("host")];

        foreach (MachineOperation operation in operations)
        {
            ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => PlanAsync(operation));

            Assert.Equal(ProviderFailure.Unsupported, error.Failure);
            Assert.Contains("this computer", error.Message, StringComparison.Ordinal);
        }

        ProviderException ssh = await Assert.ThrowsAsync<ProviderException>(() => Provider().SshAsync("host", ["true"], Cancel));
        Assert.Equal(ProviderFailure.Unsupported, ssh.Failure);
    }

    private static string Two() => Recording.Load("podman-5.8.6/304-machine-ls-json-stopped").StandardOutput;

    private static string[] Commands(OperationPlan plan) => [.. plan.Steps.Select(step => string.Join(' ', step.Command.Arguments))];

    private static MachineInfo Machine(string name, MachineStatus status) =>
        new() { Id = new MachineId("podman", name), State = new MachineState(status), VmType = "qemu" };

    private void Present(string machines, string connections) => _host.Runner.On(List, machines).On(Connections, connections);

    private void Running()
    {
        Present(Recording.Load("podman-5.8.6/402-machine-ls-json-running").StandardOutput, "[]");
        _host.Runner.On(["podman", "machine", "inspect", "podman-machine-default"], "[]");
    }

    private void StartedMeanwhile()
    {
        string running = Two().Replace("\"Running\": false", "\"Running\": true", StringComparison.Ordinal);
        _host.Runner.OnSequence(List, (Two(), "", 0), (running, "", 0));
        _host.Runner.On(Connections, "[]").On(["podman", "machine", "inspect", "podman-machine-default", "second"], "[]");
    }

    private void LeftOver() =>
        _host.WithVariable("XDG_RUNTIME_DIR", "/run/user/1000").WithFile("/run/user/1000/podman/second_vm.pid", "4711\n")
        .WithFile("/proc/4711/cmdline", "qemu-system-x86_64\0-m\01536");

    private PodmanProvider Provider(string version = "5.8.6") => new(_host.Access, "podman", version);

    private Task<OperationPlan> PlanAsync(MachineOperation operation) => Provider().PlanAsync(operation, Cancel);
}
