using Devx.Providers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Recording;
using Devx.Tui.Hosting.CommandLine;
using Devx.Tui.Monitoring;
using Microsoft.Extensions.DependencyInjection;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>The computer, its providers and a record of all commands, for one command for scripts.</summary>
internal sealed class ScriptSession : IDisposable
{
    private readonly ServiceProvider _services;

    public ScriptSession(HostAccess host, bool isDryRun)
    {
        ICommandRunner runner = isDryRun ? new DryRunner(host.Runner) : host.Runner;
        Host = host with { Runner = new RecordingCommandRunner(runner, Log, host.Time) };
        _services = new ServiceCollection().AddDevxProviders(Host).AddSingleton<IProviders, RegisteredProviders>().BuildServiceProvider();
        Providers = _services.GetRequiredService<IProviders>();
    }

    public HostAccess Host { get; }

    public CommandLog Log { get; } = new();

    public IProviders Providers { get; }

    /// <summary>A provider by its name.</summary>
    /// <exception cref="WrongUseException">There is none of that name.</exception>
    /// <exception cref="ProviderException">It is not installed.</exception>
    public async Task<Provider> FindAsync(string name, CancellationToken cancellationToken)
    {
        ProviderFindings findings = Providers.Look();
        if (findings.Found.FirstOrDefault(provider => provider.Name == name) is { } found)
        {
            return await IsItselfAsync(found, cancellationToken) ? found : throw new ProviderException(
                ProviderFailure.NotInstalled, $"{found.Detected.BinaryPath} is another program than {name}, under its name.");
        }

        throw findings.Missing.FirstOrDefault(provider => provider.Name == name) is { } missing
            ? new ProviderException(
                ProviderFailure.NotInstalled, $"{name} is not installed (looked in {missing.Searched}).", missing.Install)
            : ChosenProvider.Unknown(name, MachineArgument.Form, findings);
    }

    /// <summary>All providers that are here.</summary>
    public async Task<IReadOnlyList<Provider>> AllAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Provider> found = Providers.Look().Found;
        bool[] areThemselves = await Task.WhenAll(found.Select(provider => IsItselfAsync(provider, cancellationToken)));
        return [.. found.Where((_, index) => areThemselves[index])];
    }

    /// <inheritdoc/>
    public void Dispose() => _services.Dispose();

    private async Task<bool> IsItselfAsync(Provider provider, CancellationToken cancellationToken) =>
        Providers.IsCertain(provider) || await Providers.IdentifyAsync(provider, cancellationToken) is not null;
}
