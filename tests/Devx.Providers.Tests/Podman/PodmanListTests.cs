using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Podman;
using Devx.Testing;

namespace Devx.Providers.Tests.Podman;

public sealed class PodmanListTests
{
    private static readonly string[] List = ["podman", "machine", "list", "--format", "json"];
    private static readonly string[] Connections = ["podman", "system", "connection", "list", "--format", "json"];
    private const string Configs = "/home/dev/.config/containers/podman/machine/qemu";
    private readonly VmTestHost _host = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Podman_without_a_machine_is_the_machine_of_this_host()
    {
        _host.WithFile("/proc/meminfo", "MemTotal: 24684096 kB\n");
        _host.Runner.On(List, Recording.Load("podman-4.3/machine-list-empty-json")).On(Connections, "[]\n");

        MachineInfo engine = Assert.Single(await ListAsync());

        Assert.Equal(new MachineId("podman", "host"), engine.Id);
        Assert.Equal((MachineStatus.Running, "host", 8, true), (engine.State.Status, engine.VmType, engine.CpuCount, engine.IsDefault));
        Assert.Equal(ByteSize.FromKiB(24684096), engine.Memory);
        Assert.Equal(new RuntimeEndpoint(RuntimeKind.Podman, ""), engine.Runtime);
    }

    /// <summary><c>podman machine</c> refuses root.</summary>
    [Fact]
    public async Task Root_is_not_told_of_machines_and_podman_is_not_asked()
    {
        _host.Platform = _host.Platform with { IsRoot = true };

        Assert.Equal("host", Assert.Single(await ListAsync()).Id.Name);
        Assert.Empty(_host.Runner.Ran);
    }

    [Fact]
    public async Task Root_on_a_mac_is_told_to_be_somebody_else()
    {
        _host.OnMac();
        _host.Platform = _host.Platform with { IsRoot = true };

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(ListAsync);

        Assert.Equal(ProviderFailure.NotPermitted, error.Failure);
        Assert.Contains("normal user", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_everything_that_the_list_tells()
    {
        _host.Runner.On(List, Recording.Load("podman-5.8.6/304-machine-ls-json-stopped"))
            .On(Connections, Recording.Load("podman-5.8.6/312-connection-ls-json"));

        MachineInfo machine = (await ListAsync()).Single(item => item.Id.Name == "podman-machine-default");

        Assert.Equal(MachineStatus.Stopped, machine.State.Status);
        Assert.Equal((2, ByteSize.FromMiB(1536), ByteSize.FromGiB(10)), (machine.CpuCount, machine.Memory, machine.Disk));
        Assert.Equal(("qemu", "x86_64", true), (machine.VmType, machine.Architecture, machine.IsDefault));
        Assert.Equal(new RuntimeEndpoint(RuntimeKind.Podman, "connection:podman-machine-default"), machine.Runtime);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 15, 27, 44, TimeSpan.Zero), machine.CreatedAt!.Value, TimeSpan.FromSeconds(1));
        Assert.Null(machine.StartedAt);
    }

    [Theory]
    [InlineData("podman-4.3/machine-list-json")]
    [InlineData("podman-5.4.2/304-machine-ls-json-stopped")]
    [InlineData("podman-5.8/machine-list-running-json")]
    [InlineData("podman-5.8.6/402-machine-ls-json-running")]
    public async Task Reads_the_list_of_every_version_in_order(string recording)
    {
        _host.Runner.On(List, Recording.Load(recording)).On(Connections, "[]");
        AnswerInspect();

        IReadOnlyList<MachineInfo> machines = await ListAsync();

        Assert.True(machines.Count > 1);
        Assert.Equal(machines.OrderBy(machine => machine.Id.Name, StringComparer.Ordinal), machines);
        Assert.All(machines, machine => Assert.NotNull(machine.CpuCount));
    }

    /// <summary>The list itself says Default: false of a rootful default machine.</summary>
    [Fact]
    public async Task The_default_flag_of_the_list_lies_for_rootful_machines()
    {
        Recording list = Recording.Load("podman-5.8/machine-list-rootful-json");
        Assert.DoesNotContain("\"Default\": true", list.StandardOutput, StringComparison.Ordinal);
        _host.Runner.On(List, list).On(Connections, Recording.Load("podman-5.8/system-connection-list-after-rootful"));

        IReadOnlyList<MachineInfo> machines = await ListAsync();

        Assert.True(machines.Single(machine => machine.Id.Name == "r1-two").IsDefault);
        Assert.False(machines.Single(machine => machine.Id.Name == "host").IsDefault);
        Assert.Equal(
            new RuntimeEndpoint(RuntimeKind.Podman, "connection:r1-two-root", IsRootful: true),
            machines.Single(machine => machine.Id.Name == "r1-two").Runtime);
    }

    [Fact]
    public async Task Default_follows_the_connection_and_not_the_name()
    {
        _host.Runner.On(List, Recording.Load("podman-5.8.6/316-machine-ls-json-default-second"))
            .On(Connections, Recording.Load("podman-5.8.6/315-connection-ls-json-default-second"));

        Assert.Equal("second", Assert.Single(await ListAsync(), machine => machine.IsDefault).Id.Name);
    }

    [Fact]
    public async Task Podmans_own_file_says_whether_containers_run_as_root()
    {
        _host.WithFile($"{Configs}/podman-machine-default.json", """{"Name":"podman-machine-default","HostUser":{"Rootful":true}}""");
        _host.Runner.On(List, Recording.Load("podman-5.8.6/402-machine-ls-json-running")).On(Connections, "[]");
        AnswerInspect();

        MachineInfo machine = (await ListAsync()).Single(item => item.Id.Name == "podman-machine-default");

        Assert.Equal("connection:podman-machine-default-root", machine.Runtime?.Address);
    }

    [Theory]
    [InlineData("901-ls-starting", MachineStatus.Starting, "starting")]
    [InlineData("908-ls-stopping", MachineStatus.Stopped, null)]
    [InlineData("824-ls-after-stop-while-booting", MachineStatus.Stopped, null)]
    public async Task Running_is_believed_only_without_starting(string recording, MachineStatus status, string? raw)
    {
        _host.Runner.On(List, Recording.Load($"podman-5.8.6/{recording}")).On(Connections, "[]");
        AnswerInspect();

        MachineInfo machine = (await ListAsync()).Single(item => item.Id.Name == "second");

        Assert.Equal((status, raw), (machine.State.Status, machine.State.Raw));
    }

    /// <summary>After SIGKILL to <c>machine start</c> "Starting" stays for ever, even once the VM is stopped (815-821).</summary>
    [Fact]
    public async Task Starting_without_running_is_stopped_after_a_few_seconds()
    {
        _host.Runner.On(List, Recording.Load("podman-5.8.6/821-ls-stopped-after-sigkill")).On(Connections, "[]");
        PodmanProvider provider = Provider();

        MachineState first = await StateAsync(provider);
        _host.Time.Advance(TimeSpan.FromSeconds(6));
        MachineState later = await StateAsync(provider);

        Assert.Equal(MachineStatus.Starting, first.Status);
        Assert.Equal(MachineStatus.Stopped, later.Status);
        Assert.Contains("ended by force", later.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_of_more_than_five_minutes_is_stuck()
    {
        _host.Runner.On(List, Recording.Load("podman-5.8.6/819-ls-later-after-sigkill")).On(Connections, "[]");
        AnswerInspect();
        PodmanProvider provider = Provider();

        MachineState first = await StateAsync(provider);
        _host.Time.Advance(TimeSpan.FromMinutes(6));
        MachineState later = await StateAsync(provider);

        Assert.Null(first.Detail);
        Assert.Equal(MachineStatus.Starting, later.Status);
        Assert.Contains("stuck", later.Detail, StringComparison.Ordinal);
    }

    /// <summary>One cut file makes list, inspect and start fail for every machine (1015-1017).</summary>
    [Fact]
    public async Task One_unreadable_machine_hides_no_other()
    {
        _host.WithFile($"{Configs}/bad.json", "{\"Name\":\"bad\",")
            .WithFile($"{Configs}/good.json", """{"Name":"good","Resources":{"CPUs":2,"DiskSize":10,"Memory":1536}}""");
        _host.Runner.On(List, Recording.Load("podman-5.8.6/1015-ls-config-broken")).On(Connections, "[]");

        Dictionary<string, MachineInfo> machines = (await ListAsync()).ToDictionary(machine => machine.Id.Name);

        Assert.Equal(["bad", "good", "host"], machines.Keys);
        Assert.Equal(MachineStatus.Broken, machines["bad"].State.Status);
        Assert.Contains($"{Configs}/bad.json", machines["bad"].State.Detail, StringComparison.Ordinal);
        Assert.Equal((MachineStatus.Unknown, 2, ByteSize.FromMiB(1536)),
            (machines["good"].State.Status, machines["good"].CpuCount, machines["good"].Memory));
    }

    [Fact]
    public async Task A_machine_that_only_its_hypervisor_cannot_read_hides_no_other()
    {
        _host.WithFile($"{Configs}/a.json", "{\"Name\":\"a\"}").WithFile($"{Configs}/b.json", "{\"Name\":\"b\"}");
        _host.Runner.On(List, "", "Error: machine is in error state\n", 125).On(Connections, "[]")
            .On(["podman", "machine", "inspect", "a"], "[{\"Name\":\"a\",\"State\":\"running\"}]")
            .On(["podman", "machine", "inspect", "b"], "[]", "Error: machine is in error state\n", 125);

        Dictionary<string, MachineInfo> machines = (await ListAsync()).ToDictionary(machine => machine.Id.Name);

        Assert.Equal((MachineStatus.Running, MachineStatus.Broken), (machines["a"].State.Status, machines["b"].State.Status));
        Assert.Contains("error state", machines["b"].State.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_of_podman_4_is_broken_and_not_forgotten()
    {
        _host.Runner.On(List,
            "[]", "time=\"x\" level=warning msg=\"incompatible machine config \\\"/p/old.json\\\" (old) for this version of Podman\"\n")
            .On(Connections, "[]");

        MachineInfo old = (await ListAsync()).Single(machine => machine.Id.Name == "old");

        Assert.Equal(MachineStatus.Broken, old.State.Status);
        Assert.Contains("podman 4", old.State.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machines_that_cannot_be_listed_do_not_hide_the_host()
    {
        _host.Runner.On(List, "", "Error: the moon is full\n", 125).On(Connections, "[]");

        MachineInfo engine = Assert.Single(await ListAsync());

        Assert.Equal(MachineStatus.Running, engine.State.Status);
        Assert.Contains("the moon is full", engine.State.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_mac_machines_that_cannot_be_listed_are_an_error()
    {
        _host.OnMac();
        _host.Runner.On(List, "", "Error: the moon is full\n", 125).On(Connections, "[]");

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => Provider("6.0.0").ListAsync(Cancel));

        Assert.Contains("the moon is full", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4.9.4", false)]
    [InlineData("5.2.5", false)]
    [InlineData("5.3.0", true)]
    [InlineData("5.8.6", true)]
    [InlineData("6.0.0-dev", false)]
    public async Task All_hypervisors_are_asked_for_where_podman_knows_how(string version, bool ofAllProviders)
    {
        _host.OnMac();
        _host.Runner.On(ofAllProviders ? [.. List[..3], "--all-providers", .. List[3..]] : List, "[]").On(Connections, "[]");

        Assert.Empty(await Provider(version).ListAsync(Cancel));
        _host.Runner.AssertAllRan();
    }

    [Fact]
    public async Task The_version_is_asked_once_where_nobody_said_it()
    {
        _host.OnMac();
        _host.Runner.On(["podman", "--version"], Recording.Load("podman-5.8.6/101-version-text"))
            .On([.. List[..3], "--all-providers", .. List[3..]], "[]").On(Connections, "[]");
        PodmanProvider provider = Provider(null);

        await provider.ListAsync(Cancel);
        await provider.ListAsync(Cancel);

        Assert.Single(_host.Runner.Ran, request => request.Arguments[0] == "--version");
    }

    [Theory]
    [InlineData("[{\"Name\":\"a\",")]
    [InlineData("json")]
    [InlineData("[{\"CPUs\":2}]")]
    public async Task A_list_that_cannot_be_read_is_a_bad_answer(string output)
    {
        _host.Runner.On(List, output).On(Connections, "[]");

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(ListAsync);

        Assert.Equal(ProviderFailure.BadAnswer, error.Failure);
    }

    [Theory]
    [InlineData(CommandFailure.NotStarted, ProviderFailure.NotInstalled)]
    [InlineData(CommandFailure.TimedOut, ProviderFailure.TimedOut)]
    public async Task A_program_that_vanishes_or_hangs_is_said_so(CommandFailure failure, ProviderFailure expected)
    {
        _host.Runner.Fails(List, failure).On(Connections, "[]");

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(ListAsync);

        Assert.Equal(expected, error.Failure);
    }

    [Fact]
    public async Task No_variable_redirects_a_command()
    {
        _host.Runner.On(List, "[]").On(Connections, "[]");
        await ListAsync();

        Assert.All(_host.Runner.Ran, request =>
        {
            Assert.Null(request.Environment["CONTAINER_HOST"]);
            Assert.Null(request.Environment["CONTAINER_CONNECTION"]);
            Assert.Equal(("1", "C.UTF-8"), (request.Environment["NO_COLOR"], request.Environment["LC_ALL"]));
        });
    }

    [Fact]
    public async Task A_guest_says_what_it_uses()
    {
        const string Answer = "Connecting\n@@devx\n"
            + "cpu  100 0 100 5000 0 0 0 0 0 0\n0.1 0.2 0.3 1/99 1\n500.25 900.00\nMemTotal: 2000 kB\nMemAvailable: 500 kB\n"
            + "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/vda4 9000 4000 5000 45% /var\n";
        _host.Runner.On(
            ["podman", "machine", "ssh", "dev",
                "echo @@devx; head -n1 /proc/stat; cat /proc/loadavg /proc/uptime; "
                + "grep -E '^(MemTotal|MemAvailable):' /proc/meminfo; df -P -k /var 2>/dev/null; true"],
            Answer);

        MachineUsage? usage = await Provider().UsageAsync(Machine(MachineStatus.Running), Cancel);

        Assert.Equal(new CpuSample(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(500.25)), usage?.Cpu);
        Assert.Equal((ByteSize.FromKiB(1500), ByteSize.FromKiB(4000), ByteSize.FromKiB(9000)),
            (usage?.MemoryUsed, usage?.DiskUsed, usage?.DiskTotal));
        Assert.Null(await Provider().UsageAsync(Machine(MachineStatus.Stopped), Cancel));
    }

    [Fact]
    public async Task The_raw_description_is_asked_without_format()
    {
        _host.Runner.On(List, Recording.Load("podman-5.8.6/304-machine-ls-json-stopped")).On(Connections, "[]")
            .On(["podman", "machine", "inspect", "second"], Recording.Load("podman-5.8.6/308-machine-inspect-stopped"));

        string raw = await Provider().InspectRawAsync("second", Cancel);

        Assert.Contains("\"ConfigDir\"", raw, StringComparison.Ordinal);
    }

    /// <summary>Answers the question whether containers of running machines run as root.</summary>
    private void AnswerInspect()
    {
        foreach (string name in (string[])["podman-machine-default", "r1-dev", "second"])
        {
            _host.Runner.On(["podman", "machine", "inspect", name], $$"""[{"Name":"{{name}}","Rootful":false}]""");
        }
    }

    private static async Task<MachineState> StateAsync(PodmanProvider provider) =>
        (await provider.ListAsync(Cancel)).Single(machine => machine.Id.Name == "second").State;

    private static MachineInfo Machine(MachineStatus status) =>
        new() { Id = new MachineId("podman", "dev"), State = new MachineState(status), VmType = "qemu" };

    private PodmanProvider Provider(string? version = "5.8.6") => new(_host.Access, "podman", version);

    private Task<IReadOnlyList<MachineInfo>> ListAsync() => Provider().ListAsync(Cancel);
}
