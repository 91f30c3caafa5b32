using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Model;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Simulated;

/// <summary>A simulated Mac on which everything takes no time, unless it is given a pace.</summary>
internal sealed class SimulatedMac : IDisposable
{
    public SimulatedMac(double pace = 0, params ReadOnlySpan<SimulatedMachine> machines)
    {
        Computer = new SimulatedComputerBuilder().With(machines).AtPace(pace).Build(Time);
        Host = SimulatedHost.Create(Computer);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 15, 0, 0, TimeSpan.Zero));

    public SimulatedComputer Computer { get; }

    public HostAccess Host { get; }

    /// <summary>Runs a command, given as a program and its words.</summary>
    public Task<CommandResult> RunAsync(string program, params IReadOnlyList<string> arguments) =>
        Host.Runner.RunAsync(new CommandRequest(program, arguments), CancellationToken.None);

    /// <summary>Runs a command that has no blanks in its words.</summary>
    public Task<CommandResult> RunLineAsync(string line) => RunAsync(line.Split(' ')[0], line.Split(' ')[1..]);

    public void Dispose() => Computer.Dispose();
}
