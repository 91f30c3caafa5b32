using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Commands.Engines;
using Devx.Tui.State;

namespace Devx.Tui.Operations.Engines;

/// <summary>Has engines count what their volumes take.</summary>
internal sealed class VolumeSizing(IEngines engines, SnapshotStore store, TimeProvider time) : IVolumeSizing
{
    /// <inheritdoc/>
    public async Task<VolumeSizes> CountAsync(MachineId machine, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, ByteSize>(StringComparer.Ordinal);
        foreach (VolumeStake volume in await engines.RuntimeOf(machine).VolumeStakesAsync(cancellationToken))
        {
            if (volume.Size is { } size)
            {
                known[volume.Name] = size;
            }
        }

        var sizes = new VolumeSizes(known, time.GetUtcNow());
        store.Update(snapshot => snapshot.Change(machine, before => before with { VolumeSizes = sizes }));
        return sizes;
    }
}
