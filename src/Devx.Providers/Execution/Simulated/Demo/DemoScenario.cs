using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Demo;

/// <summary>The computer of the demo: a Mac with all five providers, on which now and then something happens by itself.</summary>
public static class DemoScenario
{
    /// <summary>Makes the computer and sets it going.</summary>
    public static SimulatedComputer Create(TimeProvider time)
    {
        var builder = new SimulatedComputerBuilder();
        string home = builder.Platform.HomeDirectory;
        DateTimeOffset now = time.GetUtcNow();
        var others = new DemoOthers(now, home);
        SimulatedMachine colima = others.Colima();
        SimulatedComputer computer = builder
            .With(others.Podman(), new DemoDev(now, home).Machine(), others.OrbStack(), colima, others.Ubuntu(), others.KubernetesLab(),
                others.DockerDesktop())
            .With(
                new SimulatedDockerContext("colima", $"unix://{home}/.colima/default/docker.sock", "colima"),
                new SimulatedDockerContext("desktop-linux", $"unix://{home}/.docker/run/docker.sock", "Docker Desktop"),
                new SimulatedDockerContext("lima-dev", $"unix://{home}/.lima/dev/sock/docker.sock"),
                new SimulatedDockerContext("orbstack", $"unix://{home}/.orbstack/run/docker.sock", "OrbStack"))
            .UsingContext("orbstack")
            .WithDefaultSocket($"{home}/.orbstack/run/docker.sock")
            .WithDefaultConnection("podman-default")
            .AtPace(1)
            .Build(time);
        computer.Machines.BeginStart(colima, TimeSpan.FromSeconds(38));
        new DemoHappenings(computer).Begin();
        return computer;
    }
}
