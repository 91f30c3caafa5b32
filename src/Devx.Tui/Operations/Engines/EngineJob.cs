using Devx.Tui.Commands.Engines;
using Devx.Tui.State;

namespace Devx.Tui.Operations.Engines;

/// <summary>One confirmed request that runs, and how it is called off.</summary>
internal sealed class EngineJob(long number, EngineSubject subject, IReadOnlyList<EngineChange> changes) : IDisposable
{
    private readonly CancellationTokenSource _end = new();

    public long Number => number;

    public EngineSubject Subject => subject;

    public IReadOnlyList<EngineChange> Changes => changes;

    /// <summary>Its work; completed until it is begun.</summary>
    public Task Work { get; set; } = Task.CompletedTask;

    public CancellationToken Token => _end.Token;

    /// <summary>Done when all who were told of a cancellation have heard it.</summary>
    public Task Ending { get; private set; } = Task.CompletedTask;

    /// <summary>True when both change the same thing.</summary>
    public bool Meets(EngineSubject other) =>
        EngineWords.Noun(subject.Asked) == EngineWords.Noun(other.Asked) && subject.Targets.Intersect(other.Targets).Any();

    public void Cancel() => Ending = Task.WhenAll(Ending, _end.CancelAsync());

    /// <inheritdoc/>
    public void Dispose() => _end.Dispose();
}
