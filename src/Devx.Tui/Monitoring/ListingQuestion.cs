using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring;

/// <summary>Which images, which volumes or which networks does this machine have?</summary>
internal sealed class ListingQuestion<T>(ListingKind<T> kind, MachineId machine, IContainerRuntime runtime, MonitorContext context) : IQuestion
{
    /// <inheritdoc/>
    public string Subject => $"{kind.Word} of {machine} ({runtime.Name})";

    /// <inheritdoc/>
    public async Task<Action> AskAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<T> items = await kind.AskAsync(runtime.Catalog, cancellationToken);
        T[] distinct = [.. items.DistinctBy(item => kind.KeyOf(new EngineItem<T>(machine, item)))];
        DateTimeOffset at = context.Time.GetUtcNow();
        return () => Publish(_ => new EngineListing<T> { Items = distinct, AnsweredAt = at });
    }

    /// <inheritdoc/>
    public void OnSlow() => Publish(Trouble.Slow(runtime.Name));

    /// <inheritdoc/>
    public void OnFailed(Exception exception) => Publish(Trouble.From(exception));

    private void Publish(Trouble trouble)
    {
        string problem = trouble.Remedy is null ? trouble.Problem : $"{trouble.Problem} {trouble.Remedy}";
        Publish(before => before.Problem == problem ? before : before with { Problem = problem });
    }

    private void Publish(Func<EngineListing<T>, EngineListing<T>> change) =>
        context.Store.Update(snapshot => snapshot.Change(machine, present =>
        {
            EngineListing<T> before = kind.Get(present);
            EngineListing<T> after = change(before);
            return ReferenceEquals(before, after) ? present : kind.Set(present, after);
        }));
}
