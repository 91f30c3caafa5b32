using Devx.Providers.Contracts;
using Devx.Tui.Handoff;

namespace Devx.Tui.Dialogs.Run;

/// <summary>Commands on this computer.</summary>
/// <param name="host">Its name.</param>
internal sealed class HostPlace(string host) : ICommandPlace
{
    /// <inheritdoc/>
    public string Name => host;

    /// <inheritdoc/>
    public MachineId? Machine => null;

    /// <inheritdoc/>
    public HandoffRequest Request(IReadOnlyList<string> words) => HandoffRequest.OnHost(host, words);
}
