using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Testing;
using Devx.Tui.Monitoring.Numbers;

namespace Devx.Tui.Tests.Monitoring.Numbers;

public sealed class HostSamplerTests
{
    private const string VmStat =
        """
        Mach Virtual Memory Statistics: (page size of 16384 bytes)
        Pages free:                               51234.
        Pages active:                            400000.
        Pages inactive:                          390000.
        Pages speculative:                         1234.
        Pages wired down:                        200000.
        Pages purgeable:                           5000.
        "Translation faults":                 123456789.
        Pages stored in compressor:              900000.
        Pages occupied by compressor:            100000.
        """;

    [Fact]
    public async Task Linux_is_read_from_the_files_of_the_kernel()
    {
        var files = new FakeHostFiles();
        files.Files["/proc/stat"] = "cpu  100 0 100 700 100 0 0 0 50 0\ncpu0 1 1 1 1 1 1 1 1 1 1\n";
        files.Files["/proc/meminfo"] = "MemTotal:       32000000 kB\nMemFree:         1000000 kB\nMemAvailable:   20000000 kB\n";

        HostSample sample = await new LinuxHostSampler(files).ReadAsync(CancellationToken.None);

        Assert.Equal(new CpuSample(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10)), sample.Cpu);
        Assert.Equal((ByteSize.FromKiB(32000000), ByteSize.FromKiB(12000000)), (sample.MemoryTotal, sample.MemoryUsed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("cpu")]
    [InlineData("cpu  1 2 x 4\n")]
    [InlineData("cpu  1 2 3\n")]
    [InlineData("intr 1 2 3 4 5\n")]
    public async Task Unknown_is_not_zero(string stat)
    {
        var files = new FakeHostFiles();
        files.Files["/proc/stat"] = stat;
        files.Files["/proc/meminfo"] = "MemTotal: 1000 kB\n";

        HostSample sample = await new LinuxHostSampler(files).ReadAsync(CancellationToken.None);

        Assert.Null(sample.Cpu);
        Assert.Null(sample.MemoryUsed);
    }

    [Fact]
    public async Task macOS_is_asked_with_its_own_programs_and_its_size_only_once()
    {
        ScriptedCommandRunner runner = new ScriptedCommandRunner()
            .On(["vm_stat"], VmStat)
            .On(["ps", "-A", "-o", "%cpu="], "  0.0\n 150.5\n  49.5\n")
            .On(["sysctl", "-n", "hw.memsize"], "34359738368\n");
        var sampler = new MacHostSampler(runner, cpuCount: 8);

        await sampler.ReadAsync(CancellationToken.None);
        HostSample sample = await sampler.ReadAsync(CancellationToken.None);

        Assert.Equal(25, sample.CpuPercent);
        Assert.Equal((ByteSize.FromGiB(32), new ByteSize(700_000L * 16384)), (sample.MemoryTotal, sample.MemoryUsed));
        Assert.Single(runner.Ran, request => request.Program == "sysctl");
    }

    [Fact]
    public async Task A_program_that_fails_is_an_error_and_no_number()
    {
        ScriptedCommandRunner runner = new ScriptedCommandRunner()
            .On(["vm_stat"], error: "not permitted", exitCode: 1)
            .On(["ps", "-A", "-o", "%cpu="], "1.0\n")
            .On(["sysctl", "-n", "hw.memsize"], "34359738368\n");

        await Assert.ThrowsAsync<ProviderException>(() => new MacHostSampler(runner, 8).ReadAsync(CancellationToken.None));
    }

    [Fact]
    public void A_simulated_mac_has_the_files_of_the_kernel()
    {
        var files = new FakeHostFiles();

        Assert.IsType<MacHostSampler>(HostSamplers.For(Host(files)));
        files.Files["/proc/stat"] = "cpu  1 2 3 4\n";
        Assert.IsType<LinuxHostSampler>(HostSamplers.For(Host(files)));
    }

    private static HostAccess Host(IHostFiles files) => new(
        new ScriptedCommandRunner(), NSubstitute.Substitute.For<IInteractiveRunner>(), files, TimeProvider.System,
        new HostPlatform
        {
            System = HostSystem.MacOs,
            HostName = "here",
            Architecture = "arm64",
            CpuCount = 8,
            HomeDirectory = "/Users/alex",
        });
}
