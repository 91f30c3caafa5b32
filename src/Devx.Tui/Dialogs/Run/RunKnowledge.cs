using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.State;
using Devx.Tui.State.Ports;

namespace Devx.Tui.Dialogs.Run;

/// <summary>What is known of the place where a container shall be made.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Snapshot">All that is known of this computer.</param>
internal sealed record RunKnowledge(MachineId Machine, AppSnapshot Snapshot)
{
    /// <summary>The images that are there; null when they are not known.</summary>
    public IReadOnlyList<ImageInfo>? Images { get; init; }

    /// <summary>The ports that this computer listens on; null when they are not known.</summary>
    public IReadOnlyList<ListeningPort>? Listening { get; init; }

    /// <summary>The names of the containers that are there; null when they are not known.</summary>
    public IEnumerable<string>? Names => Snapshot.Machine(Machine)?.Containers is { AnsweredAt: not null } containers
        ? containers.Items.Select(container => container.Info.Name)
        : null;

    /// <summary>The cores of the machine; null when they are not known.</summary>
    public int? CpuCount => Snapshot.Machine(Machine)?.Info.CpuCount;
}
