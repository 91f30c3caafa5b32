using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.OrbStack;

namespace Devx.Providers.Tests.OrbStack;

public sealed class OrbStackProviderTests
{
    private const string Machines =
        """
        [
          {"id":"01J8ZK5V7Q3W9T0M4X2N6B1C8D","name":"ubuntu",
           "image":{"distro":"ubuntu","version":"noble","arch":"arm64","variant":"default"},
           "config":{"isolated":false},"builtin":false,"state":"running"},
          {"id":"01J8ZK5V7Q3W9T0M4X2N6B1C8E","name":"alpine",
           "image":{"distro":"alpine","version":"3.22","arch":"amd64"},"builtin":false,"state":"stopped"},
          {"id":"01GQQVF6C60000000000DOCKER","name":"docker","builtin":true,"state":"running"}
        ]
        """;

    private const string Settings =
        "cpu: 11\nmemory_mib: 16384\nrosetta: true\nnetwork.subnet4: 192.168.138.0/23\n"
        + "machine.ubuntu.cpu: 4\nmachine.alpine.cpu: 0\n";

    private static readonly string[] Status = ["orbctl", "status"];
    private static readonly string[] List = ["orbctl", "list", "--format", "json"];
    private static readonly string[] Config = ["orbctl", "config", "show"];
    private static readonly string[] Default = ["orbctl", "default"];
    private readonly VmTestHost _host = new VmTestHost().OnMac();

    private OrbStackProvider Provider => new(_host.Access, "orbctl");

    [Theory]
    [InlineData("Stopped\n", 1, MachineStatus.Stopped)]
    [InlineData("Starting\n", 2, MachineStatus.Starting)]
    public async Task Reading_never_starts_OrbStack(string output, int exitCode, MachineStatus status)
    {
        _host.Runner.On(Status, output, exitCode: exitCode);

        MachineInfo engine = Assert.Single(await Provider.ListAsync(CancellationToken.None));

        Assert.Equal(new MachineId("orbstack", "docker"), engine.Id);
        Assert.Equal(status, engine.State.Status);
        Assert.Null(engine.Runtime);
        Assert.Equal(["status"], Assert.Single(_host.Runner.Ran).Arguments);
    }

    [Fact]
    public async Task Lists_machines_and_one_row_for_docker()
    {
        Running();

        IReadOnlyList<MachineInfo> rows = await Provider.ListAsync(CancellationToken.None);

        Assert.Equal(["alpine", "docker", "ubuntu"], rows.Select(row => row.Id.Name));
        MachineInfo alpine = rows[0];
        Assert.Equal(new MachineState(MachineStatus.Stopped, "stopped"), alpine.State);
        Assert.Equal("x86_64", alpine.Architecture);
        Assert.Null(alpine.CpuCount);
        MachineInfo docker = rows[1];
        Assert.Equal(MachineStatus.Running, docker.State.Status);
        Assert.Equal(11, docker.CpuCount);
        Assert.Equal(ByteSize.FromGiB(16), docker.Memory);
        Assert.Equal("engine", docker.VmType);
        Assert.Equal(new RuntimeEndpoint(RuntimeKind.Docker, "context:orbstack", true), docker.Runtime);
        MachineInfo ubuntu = rows[2];
        Assert.Equal(new MachineState(MachineStatus.Running, "running"), ubuntu.State);
        Assert.Equal("arm64", ubuntu.Architecture);
        Assert.Equal(4, ubuntu.CpuCount);
        Assert.Null(ubuntu.Memory);
        Assert.True(ubuntu.IsDefault);
        Assert.Contains(ubuntu.Details, detail => detail is { Key: "memory", Value: "shared, 16 GiB for all" });
    }

    [Fact]
    public async Task Machines_are_remembered_as_stopped_while_OrbStack_is_down()
    {
        Running();
        _host.Runner.OnSequence(Status, ("Running\n", "", 0), ("Stopped\n", "", 1));
        OrbStackProvider provider = Provider;

        await provider.ListAsync(CancellationToken.None);
        IReadOnlyList<MachineInfo> rows = await provider.ListAsync(CancellationToken.None);

        Assert.Equal(["alpine", "docker", "ubuntu"], rows.Select(row => row.Id.Name));
        Assert.All(rows, row => Assert.Equal(MachineStatus.Stopped, row.State.Status));
        Assert.Single(_host.Runner.Ran, request => request.Arguments[0] == "list");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Without_machines_there_is_the_docker_row(string list)
    {
        _host.Runner.On(Status, "Running\n").On(List, list).On(Config, Settings).On(Default, "", "No default machine set.\n");

        Assert.Equal("docker", Assert.Single(await Provider.ListAsync(CancellationToken.None)).Id.Name);
    }

    [Fact]
    public async Task A_machine_that_is_only_picked_as_last_used_is_no_default()
    {
        _host.Runner.On(Status, "Running\n").On(List, Machines).On(Config, Settings)
            .On(Default, "ubuntu\n", "No default machine set. (will pick most recently-used machine)\n");

        Assert.DoesNotContain(await Provider.ListAsync(CancellationToken.None), machine => machine.IsDefault);
    }

    [Fact]
    public async Task Without_settings_the_limits_are_unknown_and_the_list_is_there()
    {
        _host.Runner.On(Status, "Running\n").On(List, Machines).On(Config, "", "unknown command", 1).On(Default, "ubuntu\n");

        IReadOnlyList<MachineInfo> rows = await Provider.ListAsync(CancellationToken.None);

        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Null(row.CpuCount));
    }

    [Theory]
    [InlineData("creating", MachineStatus.Starting)]
    [InlineData("provisioning", MachineStatus.Starting)]
    [InlineData("starting", MachineStatus.Starting)]
    [InlineData("stopping", MachineStatus.Stopping)]
    [InlineData("deleting", MachineStatus.Stopping)]
    [InlineData("melting", MachineStatus.Unknown)]
    public async Task Maps_the_words_of_orbctl(string word, MachineStatus status)
    {
        _host.Runner.On(Status, "Running\n").On(List, $"[{{\"name\":\"a1\",\"state\":\"{word}\"}}]").On(Config).On(Default);

        MachineInfo machine = (await Provider.ListAsync(CancellationToken.None)).Single(row => row.Id.Name == "a1");

        Assert.Equal(new MachineState(status, word), machine.State);
    }

    [Theory]
    [InlineData("[{\"name\":\"a")]
    [InlineData("{}")]
    [InlineData("[{\"state\":\"running\"}]")]
    [InlineData("[null]")]
    public async Task A_cut_or_changed_list_is_refused_by_name(string list)
    {
        _host.Runner.On(Status, "Running\n").On(List, list).On(Config).On(Default);

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(() => Provider.ListAsync(CancellationToken.None));

        Assert.Equal(ProviderFailure.BadAnswer, exception.Failure);
        Assert.Contains("orbctl", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_that_nobody_knows_is_not_taken_for_running()
    {
        _host.Runner.On(Status, "Sleeping\n");

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(() => Provider.ListAsync(CancellationToken.None));

        Assert.Equal(ProviderFailure.BadAnswer, exception.Failure);
    }

    [Theory]
    [InlineData("{\"record\":{\"name\":\"ubuntu\"},\"disk_size\":4213452800,\"ip4\":\"192.168.139.42\"}", "192.168.139.42", "3.9 GiB")]
    [InlineData("{\"name\":\"ubuntu\",\"state\":\"running\"}", null, null)]
    public async Task One_machine_has_its_address_and_disk_use(string info, string? address, string? diskUsed)
    {
        Running();
        _host.Runner.On(["orbctl", "info", "ubuntu", "--format", "json"], info);

        MachineInfo machine = await Provider.InspectAsync("ubuntu", CancellationToken.None);

        Assert.Equal(address, machine.Address);
        Assert.Equal(diskUsed, machine.Details.FirstOrDefault(detail => detail.Key == "disk used").Value);
    }

    [Fact]
    public async Task A_raw_description_is_not_asked_for_while_OrbStack_is_down()
    {
        _host.Runner.On(Status, "Stopped\n", exitCode: 1);

        ProviderException exception =
            await Assert.ThrowsAsync<ProviderException>(() => Provider.InspectRawAsync("ubuntu", CancellationToken.None));

        Assert.Equal(ProviderFailure.EngineDown, exception.Failure);
        Assert.Single(_host.Runner.Ran);
    }

    [Fact]
    public async Task A_machines_own_numbers_come_from_its_control_group()
    {
        var machine = new MachineInfo { Id = new MachineId("orbstack", "ubuntu"), State = new MachineState(MachineStatus.Running) };
        _host.Runner.On(
            ["orbctl", "run", "-m", "ubuntu", .. OrbStackUsage.Command],
            "@@devx\nusage_usec 2500000\nuser_usec 1\nmemory.current 104857600\nage 60\nclock 3600.12 99.0\n"
            + "/dev/vdb1 1000 400 600 40% /\n");

        MachineUsage? usage = await Provider.UsageAsync(machine, CancellationToken.None);

        Assert.Equal(new CpuSample(TimeSpan.FromSeconds(2.5), TimeSpan.FromSeconds(3600.12)), usage?.Cpu);
        Assert.Equal(ByteSize.FromMiB(100), usage?.MemoryUsed);
        Assert.Equal(TimeSpan.FromMinutes(1), usage?.Uptime);
        Assert.Equal(ByteSize.FromKiB(400), usage?.DiskUsed);
        Assert.Equal("/", _host.Runner.Ran[0].WorkingDirectory);
    }

    [Fact]
    public async Task A_stopped_machine_is_not_asked_because_that_would_start_it()
    {
        var machine = new MachineInfo { Id = new MachineId("orbstack", "ubuntu"), State = new MachineState(MachineStatus.Stopped) };

        Assert.Null(await Provider.UsageAsync(machine, CancellationToken.None));
        Assert.Empty(_host.Runner.Ran);
    }

    [Fact]
    public async Task OrbStack_has_no_events()
    {
        await foreach (ProviderEvent change in Provider.WatchAsync(CancellationToken.None))
        {
            Assert.Fail(change.Action);
        }

        Assert.Empty(_host.Runner.Ran);
    }

    [Theory]
    [InlineData("Version: 2.2.3 (2020300)\nCommit: abc\n", "2.2.3")]
    [InlineData("orb 1.0, a physics engine\n", null)]
    public void Another_program_named_orbctl_is_not_taken_for_it(string output, string? version) =>
        Assert.Equal(version, OrbStackDefinition.Definition.ParseVersion(output));

    [Fact]
    public void OrbStack_exists_on_macOS_only() => Assert.Equal([HostSystem.MacOs], OrbStackDefinition.Definition.Systems);

    private void Running() =>
        _host.Runner.On(Status, "Running\n").On(List, Machines).On(Config, Settings).On(Default, "ubuntu\n");
}
