using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Commands.Engines;

/// <summary>Counts what volumes take.</summary>
internal interface IVolumeSizing
{
    /// <summary>Counts the volumes of a machine, and keeps the sizes with it.</summary>
    /// <exception cref="ProviderException">The engine cannot be reached, or takes too long over it.</exception>
    Task<VolumeSizes> CountAsync(MachineId machine, CancellationToken cancellationToken);
}
