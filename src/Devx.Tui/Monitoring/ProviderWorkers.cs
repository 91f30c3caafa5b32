using System.Collections.Concurrent;
using Devx.Providers.Contracts;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Monitoring;

/// <summary>Finds the providers and gives each its worker; looks again now and then, because one may be installed meanwhile.</summary>
internal sealed class ProviderWorkers(IProviders providers, MonitorContext context)
{
    private readonly ConcurrentDictionary<string, ProviderWorker> _workers = [];
    private readonly HashSet<string> _dismissed = [];
    private readonly Signal _lookAgain = new(context.Time);

    public void AskNow()
    {
        _lookAgain.Set();
        foreach (ProviderWorker worker in _workers.Values)
        {
            worker.AskNow();
        }
    }

    public void AskNow(MachineId machine) => _workers.GetValueOrDefault(machine.Provider)?.AskNow(machine);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await LookAsync(cancellationToken);
                await _lookAgain.WaitAsync(MonitorTimes.LookAgain, cancellationToken);
            }
        }
        finally
        {
            await Task.WhenAll(_workers.Values.Select(worker => worker.DisposeAsync().AsTask()));
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        ProviderFindings findings = providers.Look();
        findings = findings with { Found = [.. findings.Found.Where(provider => !_dismissed.Contains(provider.Detected.BinaryPath))] };
        Provider[] added = [.. findings.Found.Where(provider => !_workers.ContainsKey(provider.Name))];
        if (added.Length > 0 || !context.Store.Current.IsDetected)
        {
            context.Store.Update(snapshot => DetectionChanges.Found(snapshot, findings));
            string?[] dismissed = await Task.WhenAll(added.Select(provider => AddAsync(provider, cancellationToken)));
            _dismissed.UnionWith(dismissed.OfType<string>());
        }
    }

    // The worker asks while a doubtful program is still being identified; only what it learns is held back so long. Versions of the others
    // can wait until there is something to see.
    private async Task<string?> AddAsync(Provider provider, CancellationToken cancellationToken)
    {
        var identified = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var worker = new ProviderWorker(provider, identified.Task, context, cancellationToken);
        _workers[provider.Name] = worker;
        if (providers.IsCertain(provider))
        {
            identified.SetResult();
            await Task.Delay(MonitorTimes.VersionDelay, context.Time, cancellationToken);
        }

        if (await IdentifyAsync(provider, cancellationToken) is { } detected)
        {
            context.Logger.LogInformation("{Provider} {Version} at {Path}", detected.Name, detected.Version, detected.BinaryPath);
            context.Store.Update(snapshot => DetectionChanges.Identified(snapshot, detected));
            if (detected.BinaryPath == provider.Detected.BinaryPath)
            {
                identified.TrySetResult();
            }
            else
            {
                await ReplaceAsync(worker, provider.Name, cancellationToken);
            }

            return null;
        }

        _workers.TryRemove(provider.Name, out _);
        context.Store.Update(snapshot => DetectionChanges.Dismissed(snapshot, provider.Detected));
        await worker.DisposeAsync();
        return provider.Detected.BinaryPath;
    }

    // The first file of that name was another program, a later one is the provider's.
    private async Task ReplaceAsync(ProviderWorker worker, string name, CancellationToken cancellationToken)
    {
        await worker.DisposeAsync();
        if (providers.Get(name) is { } right)
        {
            _workers[name] = new ProviderWorker(right, Task.CompletedTask, context, cancellationToken);
        }
    }

    private async Task<DetectedProvider?> IdentifyAsync(Provider provider, CancellationToken cancellationToken)
    {
        try
        {
            return await providers.IdentifyAsync(provider, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            context.Logger.LogWarning(exception, "{Provider} did not say its version", provider.Name);
            return provider.Detected;
        }
    }
}
