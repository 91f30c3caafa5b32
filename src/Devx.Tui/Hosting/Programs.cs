using Devx.Providers;
using Devx.Tui.Hosting.CommandLine;
using Devx.Tui.Hosting.Listing;
using Devx.Tui.Monitoring;
using Microsoft.Extensions.DependencyInjection;

namespace Devx.Tui.Hosting;

/// <summary>What the command line can start.</summary>
internal sealed class Programs(TextWriter output, TextWriter error) : IPrograms
{
    /// <inheritdoc/>
    public int Dashboard(DashboardRequest request) => new Dashboard(request).Run();

    /// <inheritdoc/>
    public Task<int> ListMachinesAsync(ListingRequest request, CancellationToken cancellationToken) => ListAsync(
        request, (poll, findings) => new MachineListing(poll, output, error).RunAsync(findings, request.IsJson, cancellationToken));

    /// <inheritdoc/>
    public Task<int> ListProvidersAsync(ListingRequest request, CancellationToken cancellationToken) => ListAsync(
        request, (poll, findings) => new ProviderListing(poll, output).RunAsync(findings, request.IsJson, cancellationToken));

    private static async Task<int> ListAsync(ListingRequest request, Func<ProviderPoll, ProviderFindings, Task<int>> list)
    {
        using Computer computer = Computer.Open(request.IsDemo);
        await using ServiceProvider services = new ServiceCollection()
            .AddDevxProviders(computer.Shown)
            .AddSingleton<IProviders, RegisteredProviders>()
            .BuildServiceProvider();
        IProviders providers = services.GetRequiredService<IProviders>();
        ProviderFindings findings = ChosenProvider.Only(request.Provider, providers.Look());
        return await list(new ProviderPoll(providers, computer.Shown.Time), findings);
    }
}
