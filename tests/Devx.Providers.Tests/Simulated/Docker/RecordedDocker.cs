using System.Collections.Immutable;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Demo;
using Devx.Providers.Execution.Simulated.Model;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Simulated.Docker;

/// <summary>The computer on which docker 28.5.2 was recorded: an engine on Linux, empty or with six containers.</summary>
internal static class RecordedDocker
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 15, 55, 20, TimeSpan.Zero);

    /// <summary>Its engine does not run.</summary>
    public static SimulatedComputer Down() => Build(engine => engine, SimulatedMachineState.Stopped);

    /// <summary>Its engine has nothing.</summary>
    public static SimulatedComputer Empty() => Build(engine => engine with { Networks = [] }, SimulatedMachineState.Running);

    /// <summary>Its engine has the containers, images, volumes and networks of the recordings.</summary>
    public static SimulatedComputer Full()
    {
        var make = new ContainerMaker(Start, "docker/engine");
        return Build(
            engine => engine with
            {
                Containers =
                [
                    Of(make.Running("web", "busybox:1.37", TimeSpan.FromSeconds(2)), "httpd", "-f", "-p", "80") with
                    {
                        Network = "shop", Ports = [new SimulatedPort(80, 8080)], Health = SimulatedHealth.Healthy, RestartPolicy = "no",
                        Labels = ContainerMaker.Compose("shop", "web"), Volumes = Data(),
                    },
                    Of(make.Exited("failed", "busybox:1.37", TimeSpan.FromSeconds(1), 3), "sh", "-c", "echo oops >&2; exit 3") with
                    {
                        CreatedAt = Start - TimeSpan.FromSeconds(2.5),
                        Log = new SimulatedLog("oops", [], TimeSpan.FromMinutes(1)) { IsOnStandardError = true },
                    },
                    Created(make, "nocmd", "busybox:1.37", "frobnicate"),
                    Created(make, "created", "tools:dev", "sleep", "60"),
                    Of(make.Running("idle", "busybox:1.37", TimeSpan.FromSeconds(0.5)), "sleep", "3600") with
                    {
                        State = SimulatedContainerState.Paused,
                    },
                    Of(make.Running("crash", "busybox:1.37", TimeSpan.FromSeconds(0.4)), "sh", "-c", "sleep 0.2; exit 1"),
                ],
                Images = [Image("busybox", "1.37"), Image("tools", "dev")],
                Volumes = [new SimulatedVolume("data", 0, Start)],
                Networks = [Network("bridge", "bridge"), Network("host", "host"), Network("none", "null"), Network("shop", "bridge")],
            },
            SimulatedMachineState.Running);
    }

    private static SimulatedComputer Build(Func<SimulatedEngine, SimulatedEngine> fill, SimulatedMachineState state) =>
        new SimulatedComputerBuilder
        {
            Platform = new HostPlatform
            {
                System = HostSystem.Linux,
                HostName = "vm",
                Architecture = "x86_64",
                CpuCount = 2,
                HomeDirectory = "/home/dev",
            },
        }
        .With(new SimulatedMachine
        {
            Provider = "docker",
            Name = "engine",
            State = state,
            CpuCount = 2,
            Memory = 24L << 30,
            Disk = 100L << 30,
            Architecture = "x86_64",
            CreatedAt = Start,
            StartedAt = Start - TimeSpan.FromMinutes(1),
            Engine = fill(new SimulatedEngine { Dialect = SimulatedDialect.Docker, Version = "28.5.2", Socket = "/var/run/docker.sock" }),
        })
        .Build(new FakeTimeProvider(Start));

    private static ImmutableSortedDictionary<string, string> Data() =>
        ImmutableSortedDictionary<string, string>.Empty.Add("data", "/data");

    private static SimulatedContainer Of(SimulatedContainer container, params string[] command) =>
        container with { Command = [.. command] };

    private static SimulatedContainer Created(ContainerMaker make, string name, string image, params string[] command) =>
        Of(make.Running(name, image, TimeSpan.FromSeconds(0.7)), command) with
        {
            State = SimulatedContainerState.Created,
            StartedAt = null,
        };

    private static SimulatedImage Image(string repository, string tag) =>
        new(SimulatedId.Of(repository, tag), repository, tag, 2_025_000, Start - TimeSpan.FromSeconds(16));

    private static SimulatedNetwork Network(string name, string driver) => new(SimulatedId.Of("network", name), name, driver, Start);
}
