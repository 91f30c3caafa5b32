using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>All that is known of this computer at one moment; never changed, only replaced.</summary>
internal sealed record AppSnapshot
{
    public required HostSnapshot Host { get; init; }

    /// <summary>The providers found, in the order of preference.</summary>
    public IReadOnlyList<ProviderSnapshot> Providers { get; init; } = [];

    /// <summary>False until the computer was searched for providers once.</summary>
    public bool IsDetected { get; init; }

    /// <summary>Providers that were not found: name and where was looked.</summary>
    public IReadOnlyList<MissingProvider> Missing { get; init; } = [];

    /// <summary>The provider for new machines, and who said so.</summary>
    public DefaultProvider? Default { get; init; }

    /// <summary>Time between two readings of numbers at present; null while none are read (a child program has the terminal).</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>The operations of this session, newest first; ended ones are kept for a while.</summary>
    public IReadOnlyList<OperationSnapshot> Operations { get; init; } = [];

    /// <summary>What just happened, newest first.</summary>
    public IReadOnlyList<JournalEntry> Journal { get; init; } = [];

    public IEnumerable<MachineSnapshot> Machines => Providers.SelectMany(provider => provider.Machines);

    public ProviderSnapshot? Provider(string name) => Providers.FirstOrDefault(provider => provider.Name == name);

    public MachineSnapshot? Machine(MachineId? id) => id is null ? null : Machines.FirstOrDefault(machine => machine.Info.Id == id);
}
