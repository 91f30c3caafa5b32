using Devx.Providers.Execution;
using Devx.Providers.Execution.Local;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Demo;
using Devx.Tui.Hosting.CommandLine;

namespace Devx.Tui.Hosting;

/// <summary>The computer that is shown, and the one the program runs on: in the demo they are not the same.</summary>
/// <param name="Shown">What the providers work on.</param>
/// <param name="Own">Where the user's files and variables are.</param>
/// <param name="Simulation">What has to end with the demo; null for the real one.</param>
/// <param name="Ending">Ends the programs that still run.</param>
internal sealed record Computer(HostAccess Shown, HostPlatform Own, IDisposable? Simulation, CancellationTokenSource Ending) : IDisposable
{
    /// <exception cref="WrongUseException">The demo's script of faults cannot be used.</exception>
    public static Computer Open(DemoRequest? demo)
    {
        var ending = new CancellationTokenSource();
        HostAccess real = LocalHost.Create(TimeProvider.System, ending.Token);
        if (demo is null)
        {
            return new Computer(real, real.Platform, null, ending);
        }

        SimulatedComputer simulated = DemoScenario.Create(TimeProvider.System);
        simulated.Pace = 1 / demo.Speed;
        DemoFaults.Load(demo.FaultsFile, simulated);
        return new Computer(SimulatedHost.Create(simulated), real.Platform, simulated, ending);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Ending.Cancel();
        Ending.Dispose();
        Simulation?.Dispose();
    }
}
