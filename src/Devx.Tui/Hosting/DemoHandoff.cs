using Devx.Providers.Execution.Simulated;
using Devx.Tui.Handoff;

namespace Devx.Tui.Hosting;

/// <summary>In the demo no engine can be given the terminal: a harmless program gets it, says so, and answers simple commands.</summary>
internal sealed class DemoHandoff(IHandoff handoff) : IHandoff
{
    /// <inheritdoc/>
    public HandoffResult Run(HandoffRequest request) => handoff.Run(request with
    {
        StandIn = request.Typed.Count == 0 ? SimulatedShell.For(request.Command) : SimulatedShell.Once(request.Command, request.Typed),
    });
}
