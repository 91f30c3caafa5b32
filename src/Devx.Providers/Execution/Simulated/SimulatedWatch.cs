using System.Threading.Channels;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated;

/// <summary>A look at what happens on the simulated computer, until it is disposed.</summary>
/// <param name="past">What had happened when the look began.</param>
/// <param name="next">What happens from then on.</param>
/// <param name="end">Ends it.</param>
internal sealed class SimulatedWatch(IReadOnlyList<SimulatedChange> past, ChannelReader<SimulatedChange> next, Action end) : IDisposable
{
    /// <summary>What had happened when the look began.</summary>
    public IReadOnlyList<SimulatedChange> Past => past;

    /// <summary>What happens from then on.</summary>
    public ChannelReader<SimulatedChange> Next => next;

    /// <inheritdoc/>
    public void Dispose() => end();
}
