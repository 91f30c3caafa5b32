using Devx.Providers.Contracts;

namespace Devx.Tui.Monitoring;

/// <summary>Follows the containers of each running machine of one provider; one that stops is left at once.</summary>
internal sealed class MachineFollowers(Provider provider, MonitorContext context, CancellationToken stopping)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<MachineId, MachineFollower> _followers = [];
    private IReadOnlyList<Task> _left = [];

    /// <summary>
    /// True when the events of every running machine tell of changes, and there is one: its engine lives, so its provider does.
    /// </summary>
    public bool Cover(long moment)
    {
        lock (_lock)
        {
            return _followers.Count > 0 && _followers.Values.All(follower => follower.Inquiry.Covers(moment));
        }
    }

    /// <summary>Starts and ends followers so that they fit the machines.</summary>
    public void Follow(IReadOnlyList<MachineInfo> machines)
    {
        lock (_lock)
        {
            Dictionary<MachineId, MachineInfo> running = machines
                .Where(machine => machine is { State.Status: MachineStatus.Running, Runtime: not null })
                .ToDictionary(machine => machine.Id);
            foreach (MachineFollower follower in _followers.Values.Where(follower => !Fits(follower, running)).ToArray())
            {
                _followers.Remove(follower.Machine.Id);
                _left = [.. _left.Where(task => !task.IsCompleted), follower.DisposeAsync().AsTask()];
            }

            foreach (MachineInfo machine in running.Values.Where(machine => !_followers.ContainsKey(machine.Id)))
            {
                if (provider.RuntimeOf(machine) is { } runtime)
                {
                    _followers[machine.Id] = new MachineFollower(machine, runtime, context, stopping);
                }
            }
        }
    }

    public void AskNow(MachineId? machine = null)
    {
        lock (_lock)
        {
            foreach (MachineFollower follower in _followers.Values.Where(follower => machine is null || follower.Machine.Id == machine))
            {
                follower.AskNow();
            }
        }
    }

    /// <summary>Ends when all that was started has ended.</summary>
    public Task LeaveAsync()
    {
        lock (_lock)
        {
            return Task.WhenAll([.. _left, .. _followers.Values.Select(follower => follower.DisposeAsync().AsTask())]);
        }
    }

    private static bool Fits(MachineFollower follower, Dictionary<MachineId, MachineInfo> running) =>
        running.TryGetValue(follower.Machine.Id, out MachineInfo? machine) && machine.Runtime == follower.Machine.Runtime;
}
