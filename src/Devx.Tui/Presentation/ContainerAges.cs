using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>Which machines have lists of containers that are not of now.</summary>
internal sealed class ContainerAges
{
    private readonly Dictionary<MachineId, DateTimeOffset?> _old = [];

    public ContainerAges(ScreenContext context)
    {
        foreach (ProviderSnapshot provider in context.Snapshot.Providers)
        {
            foreach (MachineSnapshot machine in provider.Machines)
            {
                if (machine.Containers.Status == ContainersStatus.Failed || Ages.IsOld(provider))
                {
                    _old[machine.Info.Id] = machine.Containers.AnsweredAt;
                }
            }
        }
    }

    public bool IsOld(MachineId machine) => _old.ContainsKey(machine);

    /// <summary>When the list of a machine was read; null when nobody knows.</summary>
    public DateTimeOffset? ReadAt(MachineId machine) => _old.GetValueOrDefault(machine);
}
