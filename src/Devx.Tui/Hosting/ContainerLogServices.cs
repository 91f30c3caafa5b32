using Devx.Tui.Commands;
using Devx.Tui.Dialogs.Logs;
using Microsoft.Extensions.DependencyInjection;

namespace Devx.Tui.Hosting;

/// <summary>Registers the log views of containers.</summary>
internal static class ContainerLogServices
{
    public static IServiceCollection AddLogs(this IServiceCollection services) => services
        .AddSingleton<ContainerWatch>()
        .AddSingleton<LessPager>()
        .AddSingleton<LogDesk>()
        .AddSingleton<ILogPrompts, LogPrompts>()
        .AddSingleton<ICommandSource, LogCommands>();
}
