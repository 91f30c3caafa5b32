using Devx.Providers.Contracts;
using Devx.Tui.Commands;

namespace Devx.Tui.Tests;

/// <summary>Background work that the test turns: it begins at once, and what has ended is told when told to.</summary>
internal sealed class TestWork : IBackgroundWork
{
    private readonly List<Call> _calls = [];

    /// <summary>Work that has not ended and was not called off.</summary>
    public int Open => _calls.Count;

    public IDisposable Start<T>(Func<CancellationToken, Task<T>> work, Action<T> done, Action<ProviderException> failed)
    {
        var cancellation = new CancellationTokenSource();
        Task<T> task = RunAsync(work, cancellation.Token);
        var call = new Call(task, () => Tell(task, done, failed), cancellation, _calls);
        _calls.Add(call);
        return call;
    }

    /// <summary>Tells the ends, also of what these begin.</summary>
    public void Turn()
    {
        while (_calls.Find(call => call.Task.IsCompleted) is { } ended)
        {
            _calls.Remove(ended);
            ended.Tell();
        }
    }

    private static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        await work(cancellationToken);

    private static void Tell<T>(Task<T> task, Action<T> done, Action<ProviderException> failed)
    {
        if (task.Exception?.InnerException is ProviderException failure)
        {
            failed(failure);
        }
        else
        {
#pragma warning disable VSTHRD002 // it has ended
            done(task.Result);
#pragma warning restore VSTHRD002
        }
    }

    private sealed record Call(Task Task, Action Tell, CancellationTokenSource Cancellation, List<Call> All) : IDisposable
    {
        public void Dispose()
        {
            All.Remove(this);
            Cancellation.Cancel();
        }
    }
}
