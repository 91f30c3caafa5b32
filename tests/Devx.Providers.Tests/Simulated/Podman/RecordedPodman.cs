using System.Collections.Immutable;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Demo;
using Devx.Providers.Execution.Simulated.Model;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Simulated.Podman;

/// <summary>The computer on which podman 5.8.6 was recorded: Linux with qemu, no machine, two, or one with containers.</summary>
internal static class RecordedPodman
{
    private const string DefaultName = "podman-machine-default";
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 15, 32, 30, TimeSpan.Zero);

    /// <summary>No machine at all.</summary>
    public static SimulatedComputer Bare() => Builder().Build(new FakeTimeProvider(Start));

    /// <summary>Two machines that were never started.</summary>
    public static SimulatedComputer Stopped() => Builder()
        .With(Machine(DefaultName, 2, 1536, 10), Machine("second", 1, 1024, 10))
        .WithDefaultConnection(DefaultName)
        .Build(new FakeTimeProvider(Start));

    /// <summary>Two machines, the default one up with the containers of the recordings.</summary>
    public static SimulatedComputer Running() => Builder()
        .With(Up(Machine(DefaultName, 2, 1536, 12)), Machine("second", 1, 1024, 10))
        .WithDefaultConnection(DefaultName)
        .Build(new FakeTimeProvider(Start));

    /// <summary>One machine, <c>second</c>, in a state.</summary>
    public static SimulatedComputer Second(SimulatedMachineState state) => Builder()
        .With(Machine("second", 2, 1536, 10) with { State = state })
        .WithDefaultConnection("second")
        .Build(new FakeTimeProvider(Start));

    private static SimulatedComputerBuilder Builder() => new()
    {
        Memory = 24105L << 20,
        Platform = new HostPlatform
        {
            System = HostSystem.Linux,
            HostName = "vm",
            Architecture = "x86_64",
            CpuCount = 2,
            HomeDirectory = "/home/dev",
        },
    };

    private static SimulatedMachine Machine(string name, int cpus, long mebibytes, long gibibytes) => new()
    {
        Provider = "podman",
        Name = name,
        CpuCount = cpus,
        Memory = mebibytes << 20,
        Disk = gibibytes << 30,
        VmType = "qemu",
        Architecture = "x86_64",
        CreatedAt = Start - TimeSpan.FromSeconds(2),
        SshPort = 35229,
        Engine = new SimulatedEngine
        {
            Dialect = SimulatedDialect.Podman,
            Version = "5.4.2",
            Socket = $"/run/user/1000/podman/{name}-api.sock",
            Networks = [new SimulatedNetwork(SimulatedId.Of(name), "podman", "bridge", Start)],
        },
    };

    private static SimulatedMachine Up(SimulatedMachine machine) => machine.Engine is not { } engine ? machine : machine with
    {
        State = SimulatedMachineState.Running,
        StartedAt = Start - TimeSpan.FromMinutes(3),
        CreatedAt = Start - TimeSpan.FromSeconds(70),
        Engine = engine with
        {
            Containers = [.. Containers()],
            Images = [Image("localhost/busybox", "1.37"), Image("localhost/tools", "dev")],
            Volumes = [new SimulatedVolume("data", 0, Start)],
        },
    };

    private static IEnumerable<SimulatedContainer> Containers()
    {
        var make = new ContainerMaker(Start, "podman");
        var labels = ImmutableSortedDictionary<string, string>.Empty.Add("app", "shop").Add("tier", "front");
        return
        [
            Of(make.Running("web", "localhost/busybox:1.37", TimeSpan.FromSeconds(150)), "httpd", "-f", "-p", "80") with
            {
                Labels = labels, Ports = [new SimulatedPort(80, 8080)],
                Volumes = ImmutableSortedDictionary<string, string>.Empty.Add("data", "/data"),
            },
            Of(make.Exited("failed", "localhost/busybox:1.37", TimeSpan.FromSeconds(80), 3), "sh", "-c", "echo oops >&2; exit 3") with
            {
                Log = new SimulatedLog("oops", [], TimeSpan.FromMinutes(1)) { IsOnStandardError = true },
            },
            Of(make.Running("created", "localhost/tools:dev", TimeSpan.FromSeconds(51)), "sleep", "60") with
            {
                State = SimulatedContainerState.Created, StartedAt = null,
            },
            Of(make.Running("api", "localhost/busybox:1.37", TimeSpan.FromSeconds(32)), "sleep", "3600") with { Pod = "shop" },
            Of(make.Running("idle", "localhost/busybox:1.37", TimeSpan.FromSeconds(24)), "sleep", "3600") with
            {
                State = SimulatedContainerState.Paused,
            },
        ];
    }

    private static SimulatedContainer Of(SimulatedContainer container, params string[] command) =>
        container with { Command = [.. command] };

    private static SimulatedImage Image(string repository, string tag) =>
        new(SimulatedId.Of(repository, tag), repository, tag, 2_038_875, Start - TimeSpan.FromMinutes(2));
}
