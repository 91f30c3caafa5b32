using Devx.Providers.Contracts;
using Devx.Providers.Podman;

namespace Devx.Providers.Tests.Podman;

/// <summary>What a machine's containers run as is asked for all running machines in one command.</summary>
public sealed class PodmanRootfulTests
{
    private readonly VmTestHost _host = new();

    /// <summary>podman 5.8.6, 310: it prints the machines that are there, and exits 125.</summary>
    [Fact]
    public async Task A_machine_that_went_meanwhile_does_not_hide_that_another_runs_as_root()
    {
        _host.Runner.On(["podman", "machine", "list", "--format", "json"], $"[{Entry("dev")},{Entry("ghost")}]")
            .On(["podman", "system", "connection", "list", "--format", "json"], "[]")
            .On(
                ["podman", "machine", "inspect", "dev", "ghost"], "[{\"Name\":\"dev\",\"State\":\"running\",\"Rootful\":true}]",
                "Error: ghost: VM does not exist\n", 125);

        IReadOnlyList<MachineInfo> machines =
            await new PodmanProvider(_host.Access, "podman", "5.8.6").ListAsync(TestContext.Current.CancellationToken);

        MachineInfo dev = machines.Single(machine => machine.Id.Name == "dev");
        Assert.Equal(("connection:dev-root", true), (dev.Runtime?.Address, dev.Runtime?.IsRootful));
        _host.Runner.AssertAllRan();
    }

    private static string Entry(string name) =>
        $"{{\"Name\":\"{name}\",\"Running\":true,\"Starting\":false,\"VMType\":\"qemu\",\"CPUs\":1,\"Memory\":\"1073741824\","
        + "\"DiskSize\":\"10737418240\"}";
}
