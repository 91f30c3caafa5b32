using Devx.Tui.State;

namespace Devx.Tui.Tests.Monitoring;

/// <summary>Waits for the snapshot to become what a test expects.</summary>
internal static class StoreWaiting
{
    public static async Task<AppSnapshot> UntilAsync(this SnapshotStore store, Func<AppSnapshot, bool> isReached)
    {
        var reached = new TaskCompletionSource<AppSnapshot>(TaskCreationOptions.RunContinuationsAsynchronously);
        store.Changed += Check;
        Check();
        try
        {
            return await reached.Task;
        }
        finally
        {
            store.Changed -= Check;
        }

        void Check()
        {
            AppSnapshot present = store.Current;
            if (isReached(present))
            {
                reached.TrySetResult(present);
            }
        }
    }
}
