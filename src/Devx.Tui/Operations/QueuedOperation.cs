using Devx.Providers.Contracts;
using Devx.Providers.Planning;

namespace Devx.Tui.Operations;

/// <summary>One operation in the queue, and how it is called off.</summary>
internal sealed class QueuedOperation(long number, Provider provider, MachineOperation operation, OperationPlan? confirmed) : IDisposable
{
    private readonly CancellationTokenSource _work = new();
    private readonly CancellationTokenSource _cleanup = new();
    private bool _isPuttingRight;

    public long Number => number;

    public Provider Provider => provider;

    public MachineOperation Operation => operation;

    public MachineVerb Verb { get; } = operation.Verb;

    /// <summary>The plan that the user has seen; null when there was none.</summary>
    public OperationPlan? Confirmed => confirmed;

    /// <summary>Its work; null while it waits.</summary>
    public Task? Work { get; set; }

    public CancellationToken WorkToken => _work.Token;

    public CancellationToken CleanupToken => _cleanup.Token;

    /// <summary>True when both cannot be done at the same time.</summary>
    public bool Conflicts(QueuedOperation other) =>
        provider.Name == other.Provider.Name
        && (operation.Name == other.Operation.Name || operation.Name.Length == 0 || other.Operation.Name.Length == 0);

    /// <summary>From now on the next call that ends it means the putting right.</summary>
    public void PutRight() => Volatile.Write(ref _isPuttingRight, true);

    /// <summary>Done when all who were told of a cancellation have heard it.</summary>
    public Task Ending { get; private set; } = Task.CompletedTask;

    /// <summary>Calls it off: its work, or the putting right once that has begun.</summary>
    public void Cancel() => Ending = Task.WhenAll(Ending, (Volatile.Read(ref _isPuttingRight) ? _cleanup : _work).CancelAsync());

    /// <summary>Calls it off without putting anything right.</summary>
    public void Abandon() => Ending = Task.WhenAll(Ending, _cleanup.CancelAsync(), _work.CancelAsync());

    /// <inheritdoc/>
    public void Dispose()
    {
        _work.Dispose();
        _cleanup.Dispose();
    }
}
