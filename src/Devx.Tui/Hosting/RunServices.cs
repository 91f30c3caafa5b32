using Devx.Tui.Commands;
using Devx.Tui.Dialogs.Run;
using Microsoft.Extensions.DependencyInjection;

namespace Devx.Tui.Hosting;

/// <summary>Registers what runs something in containers and on this computer.</summary>
internal static class RunServices
{
    public static IServiceCollection AddRun(this IServiceCollection services) => services
        .AddSingleton<TerminalLoan>()
        .AddSingleton<CommandMemory>()
        .AddSingleton<RunTools>()
        .AddSingleton<IRunPrompts, RunPrompts>()
        .AddSingleton<ICommandSource, RunCommands>();
}
