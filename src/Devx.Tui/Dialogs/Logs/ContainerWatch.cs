using Devx.Providers.Containers;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>Waits for what the monitor finds out about a container.</summary>
internal sealed class ContainerWatch(SnapshotStore snapshots, IRefresher refresher)
{
    /// <summary>What a list says that was asked after a moment; null when the container is not in it.</summary>
    public async Task<ContainerInfo?> AfterAsync(ContainerKey key, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        refresher.RefreshNow(key.Machine);
        await UntilAsync(
            () => snapshots.Current.Machine(key.Machine)?.Containers is not { } known || known.AnsweredAt >= moment, cancellationToken);
        return Find(key);
    }

    /// <summary>The container when it is up; null when it is gone before that.</summary>
    public async Task<ContainerInfo?> UpAsync(ContainerKey key, CancellationToken cancellationToken)
    {
        await UntilAsync(() => Find(key) is not { } found || ContainersSnapshot.IsUp(found.Status), cancellationToken);
        return Find(key);
    }

    private ContainerInfo? Find(ContainerKey key) => snapshots.Current.Machine(key.Machine)?.Containers.Items
        .FirstOrDefault(item => item.Info.Id == key.Id)?.Info;

    private async Task UntilAsync(Func<bool> isSo, CancellationToken cancellationToken)
    {
        // Not disposed: a change may come in while this is left.
        var changed = new SemaphoreSlim(0);
        snapshots.Changed += OnChanged;
        try
        {
            while (!isSo())
            {
                await changed.WaitAsync(cancellationToken);
            }
        }
        finally
        {
            snapshots.Changed -= OnChanged;
        }

        void OnChanged() => changed.Release();
    }
}
