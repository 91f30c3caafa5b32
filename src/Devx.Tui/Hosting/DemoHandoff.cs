using Devx.Providers.Execution.Simulated;
using Devx.Tui.Handoff;

namespace Devx.Tui.Hosting;

/// <summary>In the demo there is nothing to give the terminal to: it goes to a harmless program that says so and answers simple commands.</summary>
internal sealed class DemoHandoff(IHandoff handoff) : IHandoff
{
    /// <inheritdoc/>
    public HandoffResult Run(HandoffRequest request) => handoff.Run(request with
    {
        Command = request.Typed.Count == 0 ? SimulatedShell.For(request.Command) : SimulatedShell.Once(request.Command, request.Typed),
    });
}
