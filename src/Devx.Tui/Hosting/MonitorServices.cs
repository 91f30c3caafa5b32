using Devx.Providers;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Recording;
using Devx.Tui.Monitoring;
using Devx.Tui.Monitoring.Numbers;
using Devx.Tui.State;
using Devx.Tui.State.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace Devx.Tui.Hosting;

/// <summary>Registers what fills the snapshot. The snapshot itself and the options come from the caller.</summary>
internal static class MonitorServices
{
    public static IServiceCollection AddMonitor(this IServiceCollection services, HostAccess host)
    {
        var log = new CommandLog();
        HostAccess recorded = host with { Runner = new RecordingCommandRunner(host.Runner, log, host.Time) };
        return services
            .AddSingleton(log)
            .AddSingleton(host.Time)
            .AddDevxProviders(recorded)
            .AddSingleton<IProviders, RegisteredProviders>()
            .AddSingleton(HostSamplers.For(recorded))
            .AddSingleton<IListeningPorts>(new ListeningPorts(host.Files))
            .AddSingleton<Pace>()
            .AddSingleton<ContainerUsageFeed>()
            .AddSingleton<NumberSources>()
            .AddSingleton<NumbersWorker>()
            .AddSingleton<MonitorService>()
            .AddSingleton<IRefresher>(provider => provider.GetRequiredService<MonitorService>())
            .AddHostedService(provider => provider.GetRequiredService<MonitorService>());
    }
}
