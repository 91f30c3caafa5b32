using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Monitoring;
using Devx.Tui.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Devx.Tui.Hosting;

/// <summary>
/// Registers what acts on machines. The providers, the snapshot, a clock and who is asked for fresh answers come from the caller.
/// </summary>
internal static class OperationServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddSingleton<IProviderFinder>(provider => new Finder(provider.GetRequiredService<IProviders>()))
        .AddSingleton(provider => new LearnedDurations(provider.GetService<IDurationStore>()))
        .AddSingleton<ConsequenceReader>()
        .AddSingleton<OperationBoard>()
        .AddSingleton<OperationQueue>()
        .AddSingleton<IMachineActions, MachineActions>()
        .AddSingleton<IBackgroundWork, BackgroundWork>()
        .AddEngineWork()
        .AddHostedService(provider => provider.GetRequiredService<OperationQueue>());

    private sealed class Finder(IProviders providers) : IProviderFinder
    {
        public Provider? Get(string name) => providers.Get(name);
    }
}
