using Devx.Providers.Contracts;
using Devx.Providers.Guests;
using Devx.Providers.Lima;

namespace Devx.Providers.Tests.Lima;

public sealed class LimaUsageTests
{
    private static readonly string[] Shell = ["limactl", "shell", "--tty=false", "--workdir", "/", "web", .. GuestUsage.Command];
    private static readonly MachineInfo Web = new() { Id = new MachineId("lima", "web"), State = new MachineState(MachineStatus.Running) };
    private readonly VmTestHost _host = new();

    private LimaProvider Provider => new(_host.Access, "limactl");

    [Fact]
    public async Task One_shell_command_reads_all_numbers()
    {
        _host.Runner.On(
            Shell, "@@devx\ncpu  100 0 0 50 0 0 0 0 0 0\n0.1 0.1 0.1 1/3 4\n60.00 30.00\nMemTotal: 100 kB\nMemAvailable: 40 kB\n");

        MachineUsage? usage = await Provider.UsageAsync(Web, CancellationToken.None);

        Assert.Equal(new CpuSample(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60)), usage?.Cpu);
        Assert.Equal(ByteSize.FromKiB(60), usage?.MemoryUsed);
    }

    [Theory]
    [InlineData(MachineStatus.Stopped)]
    [InlineData(MachineStatus.Starting)]
    [InlineData(MachineStatus.Broken)]
    public async Task A_guest_that_is_not_up_is_not_asked(MachineStatus status)
    {
        MachineInfo machine = Web with { State = new MachineState(status) };

        Assert.Null(await Provider.UsageAsync(machine, CancellationToken.None));
        Assert.Empty(_host.Runner.Ran);
    }

    [Fact]
    public async Task A_guest_that_is_not_linux_is_not_asked()
    {
        string[] list = ["limactl", "list", "--format", "{{json .}}"];
        _host.Runner.On(list, "{\"name\":\"mac\",\"status\":\"Running\",\"config\":{\"os\":\"Darwin\"}}\n");
        LimaProvider provider = Provider;
        MachineInfo machine = Assert.Single(await provider.ListAsync(CancellationToken.None));

        Assert.Null(await provider.UsageAsync(machine, CancellationToken.None));
        Assert.Single(_host.Runner.Ran);
    }

    [Fact]
    public async Task A_guest_that_ssh_does_not_reach_is_told()
    {
        _host.Runner.On(Shell, error: "ssh: connect to host 127.0.0.1 port 1: Connection refused\n", exitCode: 255);

        ProviderException exception =
            await Assert.ThrowsAsync<ProviderException>(() => Provider.UsageAsync(Web, CancellationToken.None));

        Assert.Equal(ProviderFailure.EngineDown, exception.Failure);
    }
}
