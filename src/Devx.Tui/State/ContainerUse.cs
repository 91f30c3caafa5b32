using Devx.Providers.Containers;

namespace Devx.Tui.State;

/// <summary>Finds who uses what in the list of a machine's containers.</summary>
internal sealed class ContainerUse
{
    private readonly Dictionary<string, List<string>> _users = new(StringComparer.Ordinal);
    private readonly bool _isComplete;

    /// <summary>Looks through the containers.</summary>
    /// <param name="containers">The containers as they were last read.</param>
    /// <param name="used">What a container uses; null when its list does not say.</param>
    public ContainerUse(ContainersSnapshot containers, Func<ContainerInfo, IReadOnlyList<string>?> used)
    {
        _isComplete = containers.Status == ContainersStatus.Known;
        foreach (ContainerInfo container in _isComplete ? containers.Items.Select(item => item.Info) : [])
        {
            IReadOnlyList<string>? things = used(container);
            _isComplete &= things is not null;
            Add(container.Name, things ?? []);
        }
    }

    /// <summary>Who uses a thing; nobody only when the containers say all that they use.</summary>
    public EngineUsers Of(string thing) => _users.TryGetValue(thing, out List<string>? names) ? new EngineUsers(names.Count, names)
        : _isComplete ? new EngineUsers(0, [])
        : EngineUsers.Unknown;

    private void Add(string container, IReadOnlyList<string> things)
    {
        foreach (string thing in things.Distinct())
        {
            if (!_users.TryGetValue(thing, out List<string>? names))
            {
                _users[thing] = names = [];
            }

            names.Add(container);
        }
    }
}
