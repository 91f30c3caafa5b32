using Devx.Providers.Colima;
using Devx.Providers.Contracts;
using Devx.Providers.Guests;
using Devx.Testing;

namespace Devx.Providers.Tests.Colima;

public sealed class ColimaProviderTests
{
    private const string LimaHome = "/home/dev/.config/colima/_lima";
    private static readonly string[] List = ["colima", "list", "--json"];
    private static readonly string[] Vms = ["limactl", "list", "--format", "{{json .}}"];
    private readonly VmTestHost _host = new();

    private ColimaProvider Provider => new(_host.Access, "colima");

    [Fact]
    public async Task Lists_nothing_and_asks_no_vm_when_there_is_no_profile()
    {
        _host.Runner.On(List, Recording.Load("colima-0.10.3/004-list-json-none"));

        Assert.Empty(await Provider.ListAsync(CancellationToken.None));
        Assert.Single(_host.Runner.Ran);
    }

    [Fact]
    public async Task Joins_profiles_with_their_vms()
    {
        Record("059-list-json-default-running", "063-limactl-list");

        IReadOnlyList<MachineInfo> machines = await Provider.ListAsync(CancellationToken.None);

        MachineInfo running = machines[0];
        Assert.Equal(new MachineId("colima", "default"), running.Id);
        Assert.Equal(new MachineState(MachineStatus.Running, "Running"), running.State);
        Assert.Equal(2, running.CpuCount);
        Assert.Equal(ByteSize.FromGiB(2), running.Memory);
        Assert.Equal(ByteSize.FromGiB(10), running.Disk);
        Assert.Equal("x86_64", running.Architecture);
        Assert.Equal("qemu", running.VmType);
        Assert.Equal("127.0.0.1:35929", running.Address);
        Assert.True(running.IsDefault);
        Assert.Equal(new RuntimeEndpoint(RuntimeKind.Docker, "unix:///home/dev/.config/colima/default/docker.sock", true), running.Runtime);
        Assert.Contains(running.Details, detail => detail is { Key: "docker context", Value: "colima" });
        MachineInfo stopped = machines[1];
        Assert.Equal(new MachineId("colima", "lab"), stopped.Id);
        Assert.Equal(MachineStatus.Stopped, stopped.State.Status);
        Assert.False(stopped.IsDefault);
        Assert.Null(stopped.Address);
    }

    [Fact]
    public async Task The_list_is_asked_without_the_profile_variable_that_would_filter_it()
    {
        _host.WithVariable("COLIMA_PROFILE", "lab");
        Record("059-list-json-default-running", "063-limactl-list");

        IReadOnlyList<MachineInfo> machines = await Provider.ListAsync(CancellationToken.None);

        Assert.Null(Assert.Contains("COLIMA_PROFILE", _host.Runner.Ran[0].Environment));
        Assert.Equal(LimaHome, _host.Runner.Ran[1].Environment["LIMA_HOME"]);
        Assert.Equal("lab", Assert.Single(machines, machine => machine.IsDefault).Id.Name);
    }

    [Fact]
    public async Task Running_without_a_runtime_is_still_starting()
    {
        Record("037-list-json-starting", "063-limactl-list");

        MachineInfo machine = (await Provider.ListAsync(CancellationToken.None))[0];

        Assert.Equal(MachineStatus.Starting, machine.State.Status);
        Assert.Contains("stop it and start it again", machine.State.Detail, StringComparison.Ordinal);
        Assert.Null(machine.Runtime);
    }

    [Fact]
    public async Task A_profile_whose_configuration_cannot_be_read_is_unknown_with_its_reason()
    {
        _host.Runner.On(List, Recording.Load("colima-0.10.3/088-list-json-broken-yaml")).On(
            Vms, "{\"name\":\"colima-lab\",\"status\":\"\",\"dir\":\"/x/colima-lab\"}\n",
            "time=\"x\" level=warning msg=\"instance `colima-lab` has errors\" errors=\"[yaml is broken]\"\n");

        MachineInfo machine = Assert.Single(await Provider.ListAsync(CancellationToken.None));

        Assert.Equal(MachineStatus.Unknown, machine.State.Status);
        Assert.Contains("yaml is broken", machine.State.Detail, StringComparison.Ordinal);
        Assert.Null(machine.CpuCount);
    }

    [Fact]
    public async Task A_broken_profile_says_how_to_repair_it()
    {
        _host.Runner.On(List, Recording.Load("colima-0.10.3/094-list-json-broken"))
            .On(Vms, "{\"name\":\"colima\",\"status\":\"Broken\",\"driverPID\":5}\n{\"name\":\"colima-lab\",\"status\":\"Stopped\"}\n");

        MachineInfo machine = (await Provider.ListAsync(CancellationToken.None))[0];

        Assert.Equal(MachineStatus.Broken, machine.State.Status);
        Assert.Contains("Stop it by force", machine.State.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Containerd_is_the_guests_roots_own()
    {
        _host.Runner.On(List, "{\"name\":\"x\",\"status\":\"Running\",\"runtime\":\"containerd+k3s\"}\n")
            .On(Vms, "{\"name\":\"colima-x\",\"status\":\"Running\"}\n");

        MachineInfo machine = Assert.Single(await Provider.ListAsync(CancellationToken.None));

        Assert.Equal(RuntimeKind.Nerdctl, machine.Runtime?.Kind);
        Assert.True(machine.Runtime?.IsRootful);
        Assert.Equal(["shell", "--tty=false", "--workdir", "/", "colima-x"], machine.Runtime?.Guest?.Arguments);
        Assert.Equal(LimaHome, machine.Runtime?.Guest?.Environment["LIMA_HOME"]);
        Assert.Equal(["shell", "--workdir", "/", "colima-x"], machine.Runtime?.GuestTerminal?.Arguments);
        Assert.Contains(machine.Details, detail => detail is { Key: "runtime", Value: "containerd with Kubernetes" });
    }

    [Theory]
    [InlineData("incus")]
    [InlineData("none")]
    public async Task Other_runtimes_have_no_containers_for_us(string runtime)
    {
        _host.Runner.On(List, $"{{\"name\":\"x\",\"status\":\"Running\",\"runtime\":\"{runtime}\"}}\n").On(Vms, "");

        Assert.Null(Assert.Single(await Provider.ListAsync(CancellationToken.None)).Runtime);
    }

    [Fact]
    public async Task The_runtime_of_a_stopped_profile_comes_from_its_last_configuration_before_0_10_2()
    {
        _host.WithFile($"{LimaHome}/colima-x/colima.yaml", "cpu: 2\nruntime: containerd\n")
            .Runner.On(List, "{\"name\":\"x\",\"status\":\"Stopped\"}\n").On(Vms, "{\"name\":\"colima-x\",\"status\":\"Stopped\"}\n");

        Assert.Equal(RuntimeKind.Nerdctl, Assert.Single(await Provider.ListAsync(CancellationToken.None)).Runtime?.Kind);
    }

    [Fact]
    public async Task Limas_own_vms_in_a_shared_folder_are_not_profiles()
    {
        _host.Runner.On(List, "{\"name\":\"default\",\"status\":\"Stopped\"}\n{\"name\":\"colimatest\",\"status\":\"Stopped\"}\n")
            .On(Vms, "{\"name\":\"colima\",\"status\":\"Stopped\"}\n{\"name\":\"colimatest\",\"status\":\"Stopped\"}\n");

        Assert.Equal("default", Assert.Single(await Provider.ListAsync(CancellationToken.None)).Id.Name);
    }

    [Fact]
    public async Task Limactl_beside_colima_is_found_where_the_path_misses_it()
    {
        _host.WithFile("/opt/homebrew/bin/limactl").Runner.On(["/opt/homebrew/bin/colima", "list", "--json"], "{\"name\":\"default\"}\n")
            .On(["/opt/homebrew/bin/limactl", "list", "--format", "{{json .}}"]);

        await new ColimaProvider(_host.Access, "/opt/homebrew/bin/colima").ListAsync(CancellationToken.None);

        _host.Runner.AssertAllRan();
    }

    [Fact]
    public async Task Use_is_read_through_limactl_with_the_disk_of_the_containers()
    {
        var machine = new MachineInfo { Id = new MachineId("colima", "lab"), State = new MachineState(MachineStatus.Running) };
        _host.Runner.On(
            ["limactl", "shell", "--tty=false", "--workdir", "/", "colima-lab", .. GuestUsage.Command],
            "@@devx\n/dev/a 100 10 90 10% /\n/dev/b 200 20 180 10% /mnt/lima-colima-lab\n");

        MachineUsage? usage = await Provider.UsageAsync(machine, CancellationToken.None);

        Assert.Equal(ByteSize.FromKiB(20), usage?.DiskUsed);
    }

    [Fact]
    public async Task Events_of_the_vms_name_the_profiles()
    {
        _host.Runner.On(["limactl", "--version"], "limactl version 2.2.0\n").On(
            ["limactl", "watch", "--json"],
            "{\"instance\":\"colima\",\"event\":{\"status\":{\"running\":true}}}\n"
            + "{\"instance\":\"colima-x\",\"event\":{\"status\":{\"exiting\":true}}}\n"
            + "{\"instance\":\"web\",\"event\":{\"status\":{\"running\":true}}}\n");

        List<ProviderEvent> events = [];
        await foreach (ProviderEvent change in Provider.WatchAsync(CancellationToken.None))
        {
            events.Add(change);
        }

        Assert.Equal(
            [new ProviderEvent(EventSubject.Machine, "default", "running"), new ProviderEvent(EventSubject.Machine, "x", "exiting")],
            events);
        Assert.Equal(LimaHome, _host.Runner.Ran[1].Environment["LIMA_HOME"]);
    }

    private void Record(string list, string vms) =>
        _host.Runner.On(List, Recording.Load($"colima-0.10.3/{list}")).On(Vms, Recording.Load($"colima-0.10.3/{vms}"));
}
