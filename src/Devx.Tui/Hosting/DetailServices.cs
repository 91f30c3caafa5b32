using Devx.Tui.Commands;
using Devx.Tui.Dialogs.Details;
using Microsoft.Extensions.DependencyInjection;

namespace Devx.Tui.Hosting;

/// <summary>Registers the details of what engines hold.</summary>
internal static class DetailServices
{
    public static IServiceCollection AddDetails(this IServiceCollection services) => services
        .AddSingleton<CatalogQuestions>()
        .AddSingleton<CopyMenu>()
        .AddSingleton<IDetailPrompts, DetailPrompts>()
        .AddSingleton<ICommandSource, DetailCommands>();
}
