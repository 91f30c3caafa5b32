using Devx.Tui.Commands;
using Devx.Tui.Dialogs;
using Devx.Tui.Dialogs.Forms;
using Devx.Tui.State;
using Devx.Tui.Terminal;
using Devx.Tui.Views;
using Microsoft.Extensions.DependencyInjection;
using Terminal.Gui.Views;

namespace Devx.Tui.Hosting;

/// <summary>
/// Registers the screen. The snapshot, the options, a clock, the terminal and what acts on the providers come from the caller.
/// </summary>
internal static class ScreenServices
{
    public static IServiceCollection AddScreen(this IServiceCollection services) => services
        .AddSingleton<UiStore>()
        .AddSingleton<AttentionStore>()
        .AddSingleton<DialogStack>()
        .AddSingleton<StatusLine>()
        .AddSingleton<FilterTyping>()
        .AddSingleton<ICommandHistory, CommandHistory>()
        .AddSingleton<IPrompts, Prompts>()
        .AddSingleton<OperationQuestions>()
        .AddSingleton<MachineQuestions>()
        .AddSingleton<OperationRequests>()
        .AddSingleton<MachineForms>()
        .AddSingleton<OperationNews>()
        .AddSingleton<FirstChoice>()
        .AddSingleton<Theme>()
        .AddSingleton<ScreenSource>()
        .AddSingleton<CommandTable>()
        .AddSingleton<CommandDispatcher>()
        .AddSingleton<KeyRouter>()
        .AddSingleton<ICommandSource, MoveCommands>()
        .AddSingleton<ICommandSource, PaneCommands>()
        .AddSingleton<ICommandSource, ListCommands>()
        .AddSingleton<ICommandSource, MarkCommands>()
        .AddSingleton<ICommandSource, GroupCommands>()
        .AddSingleton<ICommandSource, ContainerCopyCommands>()
        .AddSingleton<ICommandSource, LookCommands>()
        .AddSingleton<ICommandSource, EngineCopyCommands>()
        .AddSingleton<ICommandSource, ShellCommands>()
        .AddSingleton<ICommandSource, OperationCommands>()
        .AddSingleton<ICommandSource, MachineCommands>()
        .AddSingleton<ICommandSource, FormCommands>()
        .AddEngineScreen()
        .AddSingleton<ICommandSource, ProgramCommands>()
        .AddLogs()
        .AddDetails()
        .AddRun()
        .AddSingleton<Func<Window>>(provider => () => CreateWindow(provider));

    /// <summary>What belongs to one window ends with it, so the window is made by hand.</summary>
    private static MainWindow CreateWindow(IServiceProvider provider)
    {
        var snapshots = provider.GetRequiredService<SnapshotStore>();
        var ui = provider.GetRequiredService<UiStore>();
        var loop = provider.GetRequiredService<IUiLoop>();
        var time = provider.GetRequiredService<TimeProvider>();
        return new MainWindow(
            provider.GetRequiredService<ScreenSource>(), provider.GetRequiredService<KeyRouter>(), ui,
            provider.GetRequiredService<DialogStack>(),
            provider.GetRequiredService<AttentionStore>(), new SnapshotPump(snapshots, loop, time), new DetailFollower(snapshots, ui, loop),
            new Clock(loop, time), provider.GetRequiredService<FirstChoice>(), provider.GetRequiredService<OperationNews>(),
            provider.GetRequiredService<Theme>());
    }
}
