using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Model;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Simulated;

/// <summary>A simulated Mac on which everything takes no time, unless it is given a pace.</summary>
internal sealed class SimulatedMac : IDisposable
{
    private const int MostSteps = 1_000_000;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    public SimulatedMac(double pace = 0, params ReadOnlySpan<SimulatedMachine> machines)
    {
        Computer = new SimulatedComputerBuilder().With(machines).AtPace(pace).Build(Time);
        Host = SimulatedHost.Create(Computer);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 15, 0, 0, TimeSpan.Zero));

    public SimulatedComputer Computer { get; }

    public HostAccess Host { get; }

    /// <summary>Runs a command, given as a program and its words.</summary>
    public Task<CommandResult> RunAsync(string program, params IReadOnlyList<string> arguments) => Host.Runner.RunAsync(
        new CommandRequest(program, arguments) { Timeout = Timeout.InfiniteTimeSpan }, CancellationToken.None);

    /// <summary>Runs a command that has no blanks in its words.</summary>
    public Task<CommandResult> RunLineAsync(string line) => RunAsync(line.Split(' ')[0], line.Split(' ')[1..]);

    /// <summary>Runs a command that has no blanks in its words, and lets time pass until it ends.</summary>
    public Task<CommandResult> FinishLineAsync(string line) => FinishAsync(RunLineAsync(line));

    /// <summary>Lets time pass in small steps, so that what follows something else begins when that ends.</summary>
    public void Pass(double seconds)
    {
        // With the runner's context what follows a delay would run on another thread, after time has gone on.
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        for (double passed = 0; passed < seconds; passed += Step.TotalSeconds)
        {
            Time.Advance(Step);
        }

        SynchronizationContext.SetSynchronizationContext(context);
    }

    /// <summary>Lets time pass until something has ended.</summary>
    public async Task<T> FinishAsync<T>(Task<T> task)
    {
        await PassUntilAsync(() => task.IsCompleted);
        return await task;
    }

    /// <summary>Lets time pass until something is so.</summary>
    public async Task PassUntilAsync(Func<bool> condition)
    {
        for (int step = 0; !condition(); step++)
        {
            Assert.True(step < MostSteps, "it never came to that");
            Pass(Step.TotalSeconds);
            await Task.Yield();
        }
    }

    public void Dispose() => Computer.Dispose();
}
