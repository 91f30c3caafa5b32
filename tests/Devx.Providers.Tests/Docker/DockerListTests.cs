using Devx.Providers.Contracts;
using Devx.Providers.Docker;
using Devx.Providers.Execution;
using Devx.Testing;

namespace Devx.Providers.Tests.Docker;

public sealed class DockerListTests
{
    private readonly VmTestHost _host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_engine_of_this_computer_is_one_machine_and_costs_one_command()
    {
        _host.Runner.On(Info("default"), Recording.Load("docker-28.5.2/109-info-json"));

        MachineInfo engine = Assert.Single(await ListAsync());

        Assert.Equal(new MachineId("docker", "engine"), engine.Id);
        Assert.Equal(MachineStatus.Running, engine.State.Status);
        Assert.Equal(("engine", 2, new ByteSize(25276510208)), (engine.VmType, engine.CpuCount, engine.Memory));
        Assert.Equal(("x86_64", "28.5.2+dfsg4", true), (engine.Architecture, engine.Version, engine.IsDefault));
        Assert.Equal(new RuntimeEndpoint(RuntimeKind.Docker, "context:default"), engine.Runtime);
        Assert.Null(engine.Disk);
        Assert.Single(_host.Runner.Ran);
    }

    [Theory]
    [InlineData("docker-20.10/docker-info-json")]
    [InlineData("docker-20.10-client/docker-info-tmpl-json")]
    [InlineData("docker-26.1.5/109-info-json")]
    public async Task Reads_the_info_of_every_version(string recording)
    {
        _host.Runner.On(Info("default"), Recording.Load(recording));

        Assert.Equal(MachineStatus.Running, Assert.Single(await ListAsync()).State.Status);
    }

    /// <summary>Client 28 prints an object of zeros and exits 1; client 20.10 prints only ServerErrors and exits 0.</summary>
    [Theory]
    [InlineData("docker-28.5.2/104-info-json-daemon-down")]
    [InlineData("docker-26.1.5/104-info-json-daemon-down")]
    [InlineData("docker-20.10-client/docker-info-nodaemon-tmpl")]
    public async Task A_daemon_that_is_down_is_a_stopped_machine_that_says_how_to_start_it(string recording)
    {
        _host.Runner.On(Info("default"), Recording.Load(recording));

        MachineInfo engine = Assert.Single(await ListAsync());

        Assert.Equal(MachineStatus.Stopped, engine.State.Status);
        Assert.Contains("sudo systemctl start docker", engine.State.Detail, StringComparison.Ordinal);
        Assert.Null(engine.CpuCount);
    }

    [Fact]
    public async Task A_user_outside_the_group_is_told_to_join_it()
    {
        _host.Runner.On(Info("default"), Recording.Load("docker-20.10/docker-info-permission-denied"));

        MachineInfo engine = Assert.Single(await ListAsync());

        Assert.Equal((MachineStatus.Unknown, "permission denied"), (engine.State.Status, engine.State.Raw));
        Assert.Contains("docker group", engine.State.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_hangs_or_prints_nonsense_hides_no_other()
    {
        AddContext("lab", "unix:///run/lab.sock", isCurrent: true);
        AddContext("odd", "unix:///run/odd.sock");
        _host.Runner.On(Info("default"), "{\"ID\":\"1\",\"Server").Fails(Info("lab"), CommandFailure.TimedOut)
            .On(Info("odd"), Recording.Load("docker-28.5.2/109-info-json"));

        IReadOnlyList<MachineInfo> machines = await ListAsync();

        Assert.Equal(
            [("engine", MachineStatus.Unknown), ("lab", MachineStatus.Unknown), ("odd", MachineStatus.Running)],
            machines.Select(machine => (machine.Id.Name, machine.State.Status)));
        Assert.Contains("did not answer", machines[1].State.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_gone_is_an_error()
    {
        _host.Runner.Fails(Info("default"), CommandFailure.NotStarted);

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(ListAsync);

        Assert.Equal(ProviderFailure.NotInstalled, error.Failure);
    }

    [Fact]
    public async Task Asks_under_no_ones_variables_and_not_for_long()
    {
        _host.Runner.On(Info("default"), Recording.Load("docker-28.5.2/109-info-json"));
        await ListAsync();

        CommandRequest request = Assert.Single(_host.Runner.Ran);

        Assert.Null(request.Environment["DOCKER_HOST"]);
        Assert.Null(request.Environment["DOCKER_CONTEXT"]);
        Assert.Equal(("1", "C.UTF-8"), (request.Environment["NO_COLOR"], request.Environment["LC_ALL"]));
        Assert.Equal(TimeSpan.FromSeconds(5), request.Timeout);
    }

    [Theory]
    [InlineData("colima", "unix:///Users/me/.colima/default/docker.sock")]
    [InlineData("colima-work", "unix:///Users/me/.config/colima/work/docker.sock")]
    [InlineData("lima-dev", "unix:///Users/me/.lima/dev/sock/docker.sock")]
    [InlineData("orbstack", "unix:///Users/me/.orbstack/run/docker.sock")]
    [InlineData("podman-machine", "unix:///var/folders/x/podman/podman-machine-default-api.sock")]
    public async Task A_context_of_another_provider_is_not_asked(string name, string endpoint)
    {
        _host.OnMac();
        AddContext(name, endpoint, isCurrent: true);
        _host.Runner.On(Info("default"), Recording.Load("docker-28.5.2/104-info-json-daemon-down"));

        Assert.Empty(await ListAsync());
    }

    [Theory]
    [InlineData("""{"ID":"1","ServerVersion":"27","OperatingSystem":"OrbStack","Name":"orbstack","KernelVersion":"6.9-orbstack"}""")]
    [InlineData("""{"ID":"1","ServerVersion":"27","OperatingSystem":"Ubuntu 24.04","Name":"colima"}""")]
    [InlineData("""{"ID":"1","ServerVersion":"27","OperatingSystem":"Ubuntu 24.04","Name":"lima-dev"}""")]
    [InlineData("""{"ID":"1","ServerVersion":"5.8.2","OperatingSystem":"fedora","DockerRootDir":"/var/lib/containers/storage"}""")]
    public async Task An_engine_of_another_provider_behind_the_usual_socket_is_not_shown(string info)
    {
        _host.Runner.On(Info("default"), info);

        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task An_engine_behind_two_contexts_is_shown_once()
    {
        AddContext("lab", "unix:///run/lab.sock", isCurrent: true);
        _host.Runner.On(Info("default"), Recording.Load("docker-28.5.2/109-info-json"))
            .On(Info("lab"), Recording.Load("docker-28.5.2/109-info-json"));

        MachineInfo engine = Assert.Single(await ListAsync());

        Assert.Equal("engine", engine.Id.Name);
        Assert.True(engine.IsDefault);
        Assert.Contains(KeyValuePair.Create("Contexts", "default, lab"), engine.Details);
    }

    [Fact]
    public async Task Two_contexts_with_one_socket_cost_one_command()
    {
        AddContext("lab", "unix:///run/docker.sock");
        _host.Runner.On(Info("default"), Recording.Load("docker-28.5.2/109-info-json"));

        Assert.Single(await ListAsync());
        Assert.Single(_host.Runner.Ran);
    }

    [Fact]
    public async Task A_rootless_daemon_beside_the_usual_one_is_a_machine_of_its_own()
    {
        _host.WithVariable("XDG_RUNTIME_DIR", "/run/user/1000").WithFile("/run/user/1000/docker.sock");
        _host.Runner.On(Info("default"), Recording.Load("docker-28.5.2/109-info-json")).On(
            ["docker", "--host", "unix:///run/user/1000/docker.sock", "info", "--format", "{{json .}}"],
            """{"ID":"2","ServerVersion":"28","SecurityOptions":["name=seccomp","name=rootless"]}""");

        IReadOnlyList<MachineInfo> machines = await ListAsync();

        Assert.Equal(["engine", "rootless"], machines.Select(machine => machine.Id.Name));
        Assert.Contains(KeyValuePair.Create("Mode", "rootless"), machines[1].Details);
    }

    [Fact]
    public async Task Docker_Desktop_is_one_machine()
    {
        Desktop();
        _host.WithFile(Socket);
        _host.Runner.On(Info("default"), Recording.Load("docker-28.5.2/104-info-json-daemon-down")).On(
            Info("desktop-linux"),
            """{"ID":"7","ServerVersion":"28.1","OperatingSystem":"Docker Desktop","Name":"docker-desktop","NCPU":8,"""
            + """ "Architecture":"aarch64","Labels":null}""");

        MachineInfo desktop = Assert.Single(await ListAsync());

        Assert.Equal(new MachineId("docker", "desktop"), desktop.Id);
        Assert.Equal(
            (MachineStatus.Running, "desktop", "arm64", 8), (desktop.State.Status, desktop.VmType, desktop.Architecture, desktop.CpuCount));
    }

    /// <summary>Asking Docker Desktop for its status takes 16 s while it is down, so the socket decides.</summary>
    [Fact]
    public async Task Docker_Desktop_without_its_socket_is_stopped_and_not_asked()
    {
        Desktop();
        _host.WithFile("/Users/me/Library/Group Containers/group.com.docker/settings-store.json",
            "{\"Cpus\":4,\"MemoryMiB\":8192,\"DiskSizeMiB\":61440}");
        Recording down = Recording.Load("docker-28.5.2/104-info-json-daemon-down");
        _host.Runner.On(Info("default"), down).On(Info("desktop-linux"), down);

        MachineInfo desktop = Assert.Single(await ListAsync());

        Assert.Equal(MachineStatus.Stopped, desktop.State.Status);
        Assert.Equal((4, ByteSize.FromGiB(8), ByteSize.FromGiB(60)), (desktop.CpuCount, desktop.Memory, desktop.Disk));
    }

    /// <summary>In Resource Saver the engine answers without an ID and a version.</summary>
    [Theory]
    [InlineData("paused", MachineStatus.Suspended)]
    [InlineData("starting", MachineStatus.Starting)]
    [InlineData("stopping", MachineStatus.Stopping)]
    [InlineData("stopped", MachineStatus.Stopped)]
    [InlineData("dreaming", MachineStatus.Unknown)]
    public async Task Docker_Desktop_says_what_it_does_when_its_engine_does_not_answer(string word, MachineStatus status)
    {
        Desktop();
        _host.WithFile(Socket);
        _host.Runner.On(Info("default"), Recording.Load("docker-28.5.2/104-info-json-daemon-down"))
            .On(Info("desktop-linux"), """{"ID":"","ServerVersion":"","Labels":["com.docker.desktop.address=x"]}""")
            .On(["docker", "desktop", "status", "--format", "json"], $$"""{"Status":"{{word}}","SessionID":"x"}""");

        MachineInfo desktop = Assert.Single(await ListAsync());

        Assert.Equal((status, word), (desktop.State.Status, desktop.State.Raw));
    }

    [Fact]
    public async Task Docker_Desktop_that_does_not_say_its_status_is_stopped()
    {
        Desktop();
        _host.WithFile(Socket);
        Recording down = Recording.Load("docker-28.5.2/104-info-json-daemon-down");
        _host.Runner.On(Info("default"), down).On(Info("desktop-linux"), down)
            .Fails(["docker", "desktop", "status", "--format", "json"], CommandFailure.TimedOut);

        Assert.Equal(MachineStatus.Stopped, Assert.Single(await ListAsync()).State.Status);
    }

    [Fact]
    public async Task The_context_that_Docker_Desktop_leaves_behind_is_no_machine()
    {
        _host.OnMac();
        AddContext("desktop-linux", $"unix://{Socket}");
        _host.Runner.On(Info("default"), Recording.Load("docker-28.5.2/104-info-json-daemon-down"));

        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task Another_computer_is_not_waited_for()
    {
        AddContext("far", "ssh://me@far");
        _host.Runner.On(Info("default"), Recording.Load("docker-28.5.2/109-info-json"));

        IReadOnlyList<MachineInfo> machines = await ListAsync();

        Assert.Equal([("engine", MachineStatus.Running), ("far", MachineStatus.Unknown)],
            machines.Select(machine => (machine.Id.Name, machine.State.Status)));
        Assert.Equal(("remote", "ssh://me@far"), (machines[1].VmType, machines[1].Address));
    }

    [Fact]
    public async Task Another_computer_is_asked_beside_and_tells_when_it_answers()
    {
        AddContext("far", "ssh://me@far");
        AddContext("gone", "tcp://10.0.0.9:2375");
        _host.Runner.On(Info("default"), Recording.Load("docker-28.5.2/109-info-json"))
            .On(Info("far"), Recording.Load("docker-26.1.5/109-info-json"))
            .On(Info("gone"), Recording.Load("docker-20.10/docker-ps-ssh-host"));
        DockerProvider provider = Provider();

        await using IAsyncEnumerator<ProviderEvent> events = provider.WatchAsync(Cancel).GetAsyncEnumerator(Cancel);
        Assert.True(await events.MoveNextAsync());
        Assert.True(await events.MoveNextAsync());
        IReadOnlyList<MachineInfo> machines = await provider.ListAsync(Cancel);

        Assert.Equal(new ProviderEvent(EventSubject.Machine, "gone", "answered"), events.Current);
        Assert.Equal(
            [("engine", MachineStatus.Running), ("far", MachineStatus.Running), ("gone", MachineStatus.Stopped)],
            machines.Select(machine => (machine.Id.Name, machine.State.Status)));
    }

    [Fact]
    public async Task Without_other_computers_nothing_is_watched()
    {
        await foreach (ProviderEvent change in Provider().WatchAsync(Cancel))
        {
            Assert.Fail($"{change}");
        }

        Assert.Empty(_host.Runner.Ran);
    }

    [Fact]
    public async Task Inspecting_another_computer_asks_it()
    {
        AddContext("far", "ssh://me@far");
        Recording info = Recording.Load("docker-28.5.2/109-info-json");
        _host.Runner.On(Info("default"), "{}").On(Info("far"), info);

        MachineInfo machine = await Provider().InspectAsync("far", Cancel);

        Assert.Equal(MachineStatus.Running, machine.State.Status);
    }

    [Fact]
    public async Task A_name_that_is_not_there_is_not_found()
    {
        _host.Runner.On(Info("default"), Recording.Load("docker-28.5.2/109-info-json"));

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Provider().InspectAsync("ghost", Cancel));

        Assert.Equal(ProviderFailure.NotFound, error.Failure);
    }

    [Fact]
    public async Task Only_the_engine_of_this_computer_has_cheap_numbers()
    {
        _host.WithFile("/proc/stat", "cpu 1 1 1 1 1 1 1 1").WithFile("/proc/meminfo", "MemTotal: 5 kB");
        MachineInfo engine = new() { Id = new MachineId("docker", "engine"), State = default, VmType = "engine" };

        MachineUsage? here = await Provider().UsageAsync(engine, Cancel);
        MachineUsage? desktop = await Provider().UsageAsync(engine with { VmType = "desktop" }, Cancel);

        Assert.Equal(ByteSize.FromKiB(5), here?.MemoryTotal);
        Assert.Null(desktop);
        Assert.Empty(_host.Runner.Ran);
    }

    private const string Socket = "/Users/me/.docker/run/docker.sock";

    private void Desktop()
    {
        _host.OnMac().WithFile("/Applications/Docker.app/Contents/Info.plist");
        AddContext("desktop-linux", $"unix://{Socket}", isCurrent: true);
    }

    private void AddContext(string name, string endpoint, bool isCurrent = false)
    {
        string folder = $"{_host.Platform.HomeDirectory}/.docker";
        _host.WithFile(
            $"{folder}/contexts/meta/{name}/meta.json",
            $$$$"""{"Name":"{{{{name}}}}","Endpoints":{"docker":{"Host":"{{{{endpoint}}}}"}}}""");
        if (isCurrent)
        {
            _host.WithFile($"{folder}/config.json", $$"""{"currentContext":"{{name}}"}""");
        }
    }

    private static string[] Info(string context) => ["docker", "--context", context, "info", "--format", "{{json .}}"];

    private DockerProvider Provider() => new(_host.Access, "docker");

    private Task<IReadOnlyList<MachineInfo>> ListAsync() => Provider().ListAsync(Cancel);
}
