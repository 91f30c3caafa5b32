using Devx.Tui.Commands;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Dialogs.Engines;
using Devx.Tui.Operations.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace Devx.Tui.Hosting;

/// <summary>Registers what changes the things that engines hold: on the screen, and behind it.</summary>
internal static class EngineServices
{
    /// <summary>The keys, questions and forms; what they act on comes from the caller.</summary>
    public static IServiceCollection AddEngineScreen(this IServiceCollection services) => services
        .AddSingleton<EngineTools>()
        .AddSingleton<ConfirmedChanges>()
        .AddSingleton<IEnginePrompts, EnginePrompts>()
        .AddSingleton<EngineRequests>()
        .AddSingleton<ICommandSource, ContainerActCommands>()
        .AddSingleton<ICommandSource, ImageActCommands>()
        .AddSingleton<ICommandSource, VolumeActCommands>()
        .AddSingleton<ICommandSource, VolumeSizeCommands>()
        .AddSingleton<ICommandSource, NetworkActCommands>()
        .AddSingleton<ICommandSource, PruneCommands>();

    /// <summary>What runs the changes; the engines and who is asked for fresh answers come from the caller.</summary>
    public static IServiceCollection AddEngineWork(this IServiceCollection services) => services
        .AddSingleton<EngineWork>()
        .AddSingleton<IEngineActions, EngineActions>()
        .AddSingleton<IVolumeSizing, VolumeSizing>()
        .AddHostedService(provider => provider.GetRequiredService<EngineWork>());
}
