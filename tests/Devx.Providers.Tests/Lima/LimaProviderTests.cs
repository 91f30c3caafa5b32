using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Lima;
using Devx.Testing;

namespace Devx.Providers.Tests.Lima;

public sealed class LimaProviderTests
{
    private static readonly string[] List = ["limactl", "list", "--format", "{{json .}}"];
    private readonly VmTestHost _host = new();

    private LimaProvider Provider => new(_host.Access, "limactl");

    [Fact]
    public async Task Lists_no_machines_when_output_is_empty()
    {
        _host.Runner.On(List, Recording.Load("lima-2.2.0-rc.0/002-list-json-none"));

        Assert.Empty(await Provider.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Lists_a_running_machine_with_what_limactl_says()
    {
        _host.Runner.On(List, Recording.Load("lima-2.2.0-rc.0/019-list-json-running"));

        MachineInfo machine = Assert.Single(await Provider.ListAsync(CancellationToken.None));

        Assert.Equal(new MachineId("lima", "deb"), machine.Id);
        Assert.Equal(new MachineState(MachineStatus.Running, "Running"), machine.State);
        Assert.Equal(2, machine.CpuCount);
        Assert.Equal(ByteSize.FromGiB(2), machine.Memory);
        Assert.Equal(ByteSize.FromGiB(8), machine.Disk);
        Assert.Equal("x86_64", machine.Architecture);
        Assert.Equal("qemu", machine.VmType);
        Assert.Equal("127.0.0.1:35811", machine.Address);
        Assert.Equal("2.2.0-rc.0", machine.Version);
        Assert.False(machine.IsDefault);
        Assert.Contains(machine.Details, detail => detail is { Key: "ssh", Value: "ssh -F /home/dev/.lima/deb/ssh.config lima-deb" });
    }

    [Fact]
    public async Task The_default_is_the_machine_of_that_name()
    {
        _host.Runner.On(List, Recording.Load("lima-2.2.0-rc.0/006-list-json-stopped"));

        IReadOnlyList<MachineInfo> machines = await Provider.ListAsync(CancellationToken.None);

        Assert.Equal(
            [("default", true), ("lab", false), ("lab2", false)], machines.Select(machine => (machine.Id.Name, machine.IsDefault)));
        Assert.All(machines, machine => Assert.Equal(MachineStatus.Stopped, machine.State.Status));
    }

    [Fact]
    public async Task The_port_that_a_stopped_machine_keeps_is_not_shown()
    {
        _host.Runner.On(List, Recording.Load("lima-2.2.0-rc.0/198-list-json-after-crash"));

        MachineInfo machine = Assert.Single(await Provider.ListAsync(CancellationToken.None));

        Assert.Null(machine.Address);
        Assert.Null(machine.StartedAt);
    }

    [Fact]
    public async Task Running_is_starting_until_the_host_agent_says_ready()
    {
        _host.Runner.On(List, Recording.Load("lima-2.2.0-rc.0/019-list-json-running"));
        _host.WithFile("/home/dev/.lima/deb/ha.stdout.log", "{\"time\":\"2026-11-23T14:43:13Z\",\"status\":{\"sshLocalPort\":35811}}\n");
        LimaProvider provider = Provider;

        MachineInfo booting = Assert.Single(await provider.ListAsync(CancellationToken.None));
        _host.Files.Files["/home/dev/.lima/deb/ha.stdout.log"] += "{\"time\":\"2026-11-23T14:48:11Z\",\"status\":{\"running\":true}}\n";
        MachineInfo ready = Assert.Single(await provider.ListAsync(CancellationToken.None));

        Assert.Equal(MachineStatus.Starting, booting.State.Status);
        Assert.Null(booting.StartedAt);
        Assert.Equal(MachineStatus.Running, ready.State.Status);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 14, 43, 13, TimeSpan.Zero), ready.StartedAt);
    }

    [Fact]
    public async Task Broken_machines_are_listed_with_the_reason_from_standard_error()
    {
        _host.Runner.On(List, Recording.Load("lima-2.2.0-rc.0/185-list-json-broken"));

        IReadOnlyList<MachineInfo> machines = await Provider.ListAsync(CancellationToken.None);

        MachineInfo broke = machines.Single(machine => machine.Id.Name == "broke");
        Assert.Equal(MachineStatus.Unknown, broke.State.Status);
        Assert.Contains("failed to unmarshal YAML", broke.State.Detail, StringComparison.Ordinal);
        Assert.Null(broke.CpuCount);
        Assert.Null(broke.Memory);
        Assert.Null(broke.Architecture);
        Assert.Null(broke.VmType);
        MachineInfo empty = machines.Single(machine => machine.Id.Name == "emptydir");
        Assert.Equal(MachineStatus.Broken, empty.State.Status);
        Assert.Contains("no such file or directory", empty.State.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vm_without_its_host_agent_is_broken_for_good()
    {
        _host.Runner.On(List, Recording.Load("lima-2.2.0-rc.0/201-list-json-broken-driver"));

        MachineInfo machine = Assert.Single(await Provider.ListAsync(CancellationToken.None));

        Assert.Equal(MachineStatus.Broken, machine.State.Status);
        Assert.Equal(
            "The VM runs without its host agent. Stop it by force, then start it. (qemu driver is running but host agent is not)",
            machine.State.Detail);
    }

    [Fact]
    public async Task Colimas_machines_are_left_to_colima_where_both_share_a_folder()
    {
        _host.WithVariable("LIMA_HOME", "/home/dev/vms").Runner.On(List, Instances("colima", "colima-x", "colimatest", "web"));

        IReadOnlyList<MachineInfo> machines = await Provider.ListAsync(CancellationToken.None);

        Assert.Equal(["colimatest", "web"], machines.Select(machine => machine.Id.Name));
    }

    [Fact]
    public async Task A_machine_named_colima_in_limas_own_folder_is_limas()
    {
        _host.Runner.On(List, Instances("colima"));

        Assert.Single(await Provider.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Protected_machines_say_so()
    {
        _host.Runner.On(List, Recording.Load("lima-2.2.0-rc.0/064-list-json-protected"));

        MachineInfo machine = Assert.Single(await Provider.ListAsync(CancellationToken.None));

        Capability remove = Provider.CapabilityOf(MachineVerb.Remove, machine);
        Assert.False(remove.IsPossible);
        Assert.Contains("limactl unprotect lab", remove.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Root_is_refused_with_its_remedy()
    {
        _host.Runner.On(List, error: "limactl: must not run as the root user\n", exitCode: 1);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(() => Provider.ListAsync(CancellationToken.None));

        Assert.Equal(ProviderFailure.NotPermitted, exception.Failure);
        Assert.Equal("Run devx-tui as your normal user.", exception.Remedy);
    }

    [Fact]
    public async Task One_machine_that_old_versions_cannot_load_is_named()
    {
        _host.Runner.On(List, error: "time=\"x\" level=fatal msg=\"unable to load instance web: yaml: line 3\"\n", exitCode: 1);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(() => Provider.ListAsync(CancellationToken.None));

        Assert.Contains("cannot read web: yaml: line 3", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CommandFailure.NotStarted, ProviderFailure.NotInstalled)]
    [InlineData(CommandFailure.TimedOut, ProviderFailure.TimedOut)]
    public async Task A_program_that_vanished_or_hangs_is_told(CommandFailure failure, ProviderFailure expected)
    {
        _host.Runner.Fails(List, failure);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(() => Provider.ListAsync(CancellationToken.None));

        Assert.Equal(expected, exception.Failure);
    }

    [Fact]
    public async Task The_raw_description_is_set_for_reading()
    {
        _host.Runner.On(["limactl", "list", "--format", "{{json .}}", "web"], "{\"name\":\"web\",\"note\":\"日本 <&>\"}\n");

        string raw = await Provider.InspectRawAsync("web", CancellationToken.None);

        Assert.Equal("{\n  \"name\": \"web\",\n  \"note\": \"日本 <&>\"\n}", raw.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_missing_machine_has_no_raw_description()
    {
        _host.Runner.On(["limactl", "list", "--format", "{{json .}}", "nope"], Recording.Load("lima-2.2.0-rc.0/013-list-missing"));

        ProviderException exception =
            await Assert.ThrowsAsync<ProviderException>(() => Provider.InspectRawAsync("nope", CancellationToken.None));

        Assert.Equal(ProviderFailure.NotFound, exception.Failure);
    }

    [Fact]
    public void Version_is_read_without_any_machine()
    {
        ProviderDefinition definition = LimaDefinition.Definition;

        Assert.Equal(["--version"], definition.VersionArguments);
        Assert.Equal("2.2.0-rc.0", definition.ParseVersion(Recording.Load("lima-2.2.0-rc.0/001-version").StandardOutput));
    }

    private static string Instances(params string[] names) =>
        string.Concat(
            names.Select(name => $"{{\"name\":\"{name}\",\"status\":\"Stopped\",\"dir\":\"/home/dev/vms/{name}\",\"cpus\":2}}\n"));
}
