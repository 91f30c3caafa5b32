namespace Devx.Providers.Execution.Recording;

/// <summary>
/// The commands of this session, the newest ones. The last good run of a routine read takes the place of the one before it, so that
/// polling does not push out what a person did.
/// </summary>
/// <param name="capacity"><value>Commands that are kept, 1 or more; 500 by default.</value></param>
public sealed class CommandLog(int capacity = 500)
{
    private readonly Lock _lock = new();
    private readonly List<CommandRecord> _records = [];
    private long _lastNumber;

    /// <summary>Raised after a change, on the thread that made it; the listener must not block.</summary>
    public event Action? Changed;

    /// <summary>What is kept, oldest first.</summary>
    public IReadOnlyList<CommandRecord> Snapshot()
    {
        lock (_lock)
        {
            return [.. _records];
        }
    }

    /// <summary>Adds a command that starts now.</summary>
    internal CommandRecord Begin(CommandRequest request, DateTimeOffset startedAt)
    {
        CommandRecord record;
        lock (_lock)
        {
            record = new CommandRecord(++_lastNumber, request, startedAt);
            _records.Add(record);
            if (_records.Count > capacity)
            {
                _records.RemoveAt(0);
            }
        }

        Changed?.Invoke();
        return record;
    }

    /// <summary>Says how a command ended; one that is no longer kept is passed over.</summary>
    internal void End(CommandRecord ended)
    {
        lock (_lock)
        {
            int index = _records.FindIndex(record => record.Number == ended.Number);
            if (index < 0)
            {
                return;
            }

            _records[index] = ended;
            if (IsGoodRead(ended))
            {
                _records.RemoveAll(record => record.Number < ended.Number && IsGoodRead(record) && record.Request.Equals(ended.Request));
            }
        }

        Changed?.Invoke();
    }

    private static bool IsGoodRead(CommandRecord record) => record is { ExitCode: 0, Request.IsRoutine: true };
}
