using Devx.Providers.Execution.Simulated.Faults;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated;

/// <summary>
/// A computer that exists in memory only, with machines and containers that answer through the command lines of the five providers.
/// Its state is immutable and replaced as a whole, so that any number of programs may run on it at once.
/// </summary>
public sealed class SimulatedComputer : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SimulatedAgenda _agenda;
    private readonly SimulatedHistory _history = new();
    private SimulatedState _state = new();

    internal SimulatedComputer(TimeProvider time, HostPlatform platform, long memory, IReadOnlyList<SimulatedProgram> programs)
    {
        Time = time;
        Platform = platform with { Memory = memory };
        Memory = memory;
        Programs = programs;
        BootedAt = time.GetUtcNow() - TimeSpan.FromHours(50);
        _agenda = new SimulatedAgenda(time);
        Faults = new FaultTable(_agenda);
        Machines = new MachineOperations(this);
        Containers = new ContainerOperations(this);
    }

    /// <summary>The clock that everything on this computer follows.</summary>
    public TimeProvider Time { get; }

    /// <summary>What kind of computer it is.</summary>
    public HostPlatform Platform { get; }

    /// <summary>Its memory in bytes.</summary>
    public long Memory { get; }

    /// <summary>Free bytes on its disk.</summary>
    public long FreeDisk { get; init; }

    /// <summary>How long operations take: their usual time multiplied by this.</summary>
    /// <value>1 = as long as on a real computer, 0 = no time at all. Default 1.</value>
    public double Pace { get; set; } = 1;

    /// <summary>What goes wrong here.</summary>
    public FaultTable Faults { get; }

    /// <summary>The names of the programs installed on it, those that have vanished too.</summary>
    public IEnumerable<string> ProgramNames => Programs.Select(program => program.Name);

    /// <summary>The programs installed on it.</summary>
    internal IReadOnlyList<SimulatedProgram> Programs { get; }

    /// <summary>When the computer itself was started.</summary>
    internal DateTimeOffset BootedAt { get; }

    /// <summary>All that exists now.</summary>
    internal SimulatedState State
    {
        get
        {
            lock (_lock)
            {
                return _state;
            }
        }
    }

    /// <summary>Starts, stops, makes and removes machines.</summary>
    internal MachineOperations Machines { get; }

    /// <summary>Starts, stops, makes and removes containers.</summary>
    internal ContainerOperations Containers { get; }

    /// <inheritdoc/>
    public void Dispose() => _agenda.Dispose();

    /// <summary>A program by its name or path; null when it is not installed, or has vanished.</summary>
    internal SimulatedProgram? FindProgram(string nameOrPath) => Programs.FirstOrDefault(
        program => (program.Path == nameOrPath || program.Name == nameOrPath) && !Faults.HasVanished(program.Name));

    /// <summary>Replaces the state, without telling anybody.</summary>
    internal void Change(Func<SimulatedState, SimulatedState> change)
    {
        lock (_lock)
        {
            _state = change(_state);
        }
    }

    /// <summary>Replaces one machine (or leaves it, when null is given back) and tells it to who watches.</summary>
    /// <returns>The machine after the change; null when there is none of that name or nothing was changed.</returns>
    internal SimulatedMachine? Change(string provider, string name, string action, Func<SimulatedMachine, SimulatedMachine?> change) =>
        Telling(() =>
        {
            if (_state.Find(provider, name) is not { } old || change(old) is not { } changed)
            {
                return null;
            }

            DateTimeOffset now = Time.GetUtcNow();
            SimulatedMachine current = KeepCounter(old, changed, now);
            _state = _state with { Machines = _state.Machines.Replace(old, current) };
            _history.Add(new SimulatedChange(now, current, action));
            return current;
        });

    /// <summary>Replaces one container and tells it to who watches.</summary>
    /// <returns>The container after the change; null when there is none or nothing was changed.</returns>
    internal SimulatedContainer? Change(
        SimulatedMachine machine, string containerId, IReadOnlyList<string> actions,
        Func<SimulatedContainer, SimulatedContainer?> change) =>
        Telling(() =>
        {
            SimulatedMachine? old = _state.Find(machine.Provider, machine.Name);
            SimulatedContainer? container = old?.Containers.FirstOrDefault(candidate => candidate.Id == containerId);
            if (old is null || container is null || change(container) is not { } changed)
            {
                return null;
            }

            DateTimeOffset now = Time.GetUtcNow();
            SimulatedMachine current = KeepCounter(old, old.With(changed), now);
            _state = _state with { Machines = _state.Machines.Replace(old, current) };
            foreach (string action in actions)
            {
                _history.Add(new SimulatedChange(now, current, action, changed));
            }

            return changed;
        });

    /// <summary>Adds or removes a machine, or a container, and tells what happened.</summary>
    internal void Change(
        Func<SimulatedState, SimulatedState> change, SimulatedMachine machine, string action, SimulatedContainer? container = null) =>
        Telling(() =>
        {
            _state = change(_state);
            _history.Add(new SimulatedChange(Time.GetUtcNow(), machine, action, container));
            return _state;
        });

    /// <summary>What happened since a moment, and from then on everything that happens.</summary>
    internal SimulatedWatch Watch(DateTimeOffset since)
    {
        lock (_lock)
        {
            return _history.Watch(since);
        }
    }

    /// <summary>Does something later, at the computer's pace.</summary>
    internal void Later(TimeSpan delay, Action action) => _agenda.After(delay * Pace, action);

    /// <summary>Does something at a moment of the clock, whatever the pace.</summary>
    internal void At(TimeSpan delay, Action action) => _agenda.After(delay, action);

    /// <summary>Does something again and again, whatever the pace.</summary>
    internal void Every(TimeSpan interval, Action action) => _agenda.Every(interval, action);

    /// <summary>Takes some time, at the computer's pace.</summary>
    internal Task WorkAsync(TimeSpan duration, CancellationToken cancellationToken) =>
        duration * Pace is var time && time > TimeSpan.Zero
            ? Task.Delay(time, Time, cancellationToken)
            : cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.CompletedTask;

    private T Telling<T>(Func<T> change)
    {
        T result;
        lock (_lock)
        {
            result = change();
        }

        _history.Tell();
        return result;
    }

    // A container that ends takes its processor time out of the sum; the guest's counter must not go back.
    private static SimulatedMachine KeepCounter(SimulatedMachine old, SimulatedMachine changed, DateTimeOffset now) =>
        old.IsRunning && changed.IsRunning && old.StartedAt == changed.StartedAt
            ? changed with { BusyBefore = changed.BusyBefore + old.BusyAt(now) - changed.BusyAt(now) }
            : changed;
}
