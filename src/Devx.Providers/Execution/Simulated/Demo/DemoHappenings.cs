using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Demo;

/// <summary>What happens on the demo's computer by itself, always at the same times after its start.</summary>
internal sealed class DemoHappenings(SimulatedComputer computer)
{
    private static readonly TimeSpan CrashEvery = TimeSpan.FromSeconds(95);
    private static readonly TimeSpan DownAfterCrash = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan MigrateEvery = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan MigrateTakes = TimeSpan.FromSeconds(9);
    private static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(70);

    /// <summary>Sets it going.</summary>
    public void Begin()
    {
        computer.Every(CrashEvery, () => On("lima", "dev", "worker", Crash));
        computer.Every(MigrateEvery, () => On("lima", "dev", "migrate", Migrate));
        computer.Every(CheckEvery, () => On("orbstack", "orbstack", "search", Check));
        computer.Every(TimeSpan.FromSeconds(6), () => On("lima", "dev", "postgres", BecomeHealthy));
        computer.Every(TimeSpan.FromSeconds(6), () => On("lima", "dev", "redis", BecomeHealthy));
    }

    private void On(string provider, string name, string container, Action<SimulatedMachine, SimulatedContainer> action)
    {
        if (computer.State.Find(provider, name) is { IsRunning: true, Engine: { } engine } machine && engine.Find(container) is { } found)
        {
            action(machine, found);
        }
    }

    private void Crash(SimulatedMachine machine, SimulatedContainer container)
    {
        computer.Change(machine, container.Id, ["die"], current => current.State == SimulatedContainerState.Running
            ? current with { State = SimulatedContainerState.Restarting, ExitCode = 1, FinishedAt = computer.Time.GetUtcNow() }
            : null);
        computer.At(DownAfterCrash, () => computer.Change(machine, container.Id, ["start"], current =>
            current.State == SimulatedContainerState.Restarting
                ? current.Starting(computer.Time.GetUtcNow()) with { RestartCount = current.RestartCount + 1 }
                : null));
    }

    private void Migrate(SimulatedMachine machine, SimulatedContainer container)
    {
        computer.Containers.Start(machine, container);
        computer.At(MigrateTakes, () => computer.Containers.End(machine, container, 1, "die"));
    }

    private void Check(SimulatedMachine machine, SimulatedContainer container) => computer.Containers.SetHealth(
        machine, container, container.Health == SimulatedHealth.Healthy ? SimulatedHealth.Unhealthy : SimulatedHealth.Healthy);

    private void BecomeHealthy(SimulatedMachine machine, SimulatedContainer container) =>
        computer.Containers.SetHealth(machine, container, SimulatedHealth.Healthy);
}
