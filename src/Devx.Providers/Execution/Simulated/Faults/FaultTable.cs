using System.Collections.Immutable;

namespace Devx.Providers.Execution.Simulated.Faults;

/// <summary>What goes wrong on the simulated computer now; can be changed while it runs.</summary>
public sealed class FaultTable
{
    private readonly Lock _lock = new();
    private readonly SimulatedAgenda _agenda;
    private ImmutableArray<Entry> _entries = [];

    internal FaultTable(SimulatedAgenda agenda) => _agenda = agenda;

    /// <summary>Lets something go wrong from now on.</summary>
    /// <returns>Ends it; a program that hangs then goes on.</returns>
    public IDisposable Add(SimulatedFault fault)
    {
        var entry = new Entry(this, fault);
        lock (_lock)
        {
            _entries = _entries.Add(entry);
        }

        return entry;
    }

    /// <summary>Lets things go wrong at their times, counted from now.</summary>
    public void Add(FaultScript script)
    {
        foreach (FaultScriptLine line in script.Lines)
        {
            _agenda.After(line.After, () =>
            {
                IDisposable added = Add(line.Fault);
                if (line.Duration is { } duration)
                {
                    _agenda.After(duration, added.Dispose);
                }
            });
        }
    }

    internal bool HasVanished(string program) =>
        Snapshot().Any(entry => entry.Fault.Kind == FaultKind.Vanish && entry.Fault.Meets(program, []));

    /// <summary>The fault of a kind that meets this run; one that meets so many runs only has met one more.</summary>
    internal SimulatedFault? Take(string program, IReadOnlyList<string> arguments, FaultKind kind) =>
        Snapshot().FirstOrDefault(entry => entry.Fault.Kind == kind && entry.Meet(program, arguments))?.Fault;

    internal async Task WaitWhileHangingAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        foreach (Entry entry in Snapshot().Where(entry => entry.Fault.Kind == FaultKind.Hang && entry.Meet(program, arguments)))
        {
            await entry.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private ImmutableArray<Entry> Snapshot()
    {
        lock (_lock)
        {
            return _entries;
        }
    }

    private void Remove(Entry entry)
    {
        lock (_lock)
        {
            _entries = _entries.Remove(entry);
        }
    }

    private sealed class Entry(FaultTable table, SimulatedFault fault) : IDisposable
    {
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _met;

        public SimulatedFault Fault => fault;

        public bool Meet(string program, IReadOnlyList<string> arguments) =>
            fault.Meets(program, arguments) && (fault.Times is not { } times || Interlocked.Increment(ref _met) <= times);

        public Task WaitAsync(CancellationToken cancellationToken) => _ended.Task.WaitAsync(cancellationToken);

        public void Dispose()
        {
            table.Remove(this);
            _ended.TrySetResult();
        }
    }
}
