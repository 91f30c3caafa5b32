using Devx.Providers.Execution.Recording;
using Devx.Tui.Commands;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Handoff;
using Devx.Tui.Hosting;
using Devx.Tui.State;
using Devx.Tui.State.Ports;
using Devx.Tui.Terminal;
using Devx.Tui.Views;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Terminal.Gui.Views;

namespace Devx.Tui.Tests.Hosting;

public sealed class ScreenServicesTests
{
    [Fact]
    public void The_window_is_made_from_what_the_program_registers()
    {
        using ServiceProvider provider = new ServiceCollection()
            .AddSingleton(new SnapshotStore(Snapshots.MacMini))
            .AddSingleton(new SessionOptions())
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new CommandLog())
            .AddSingleton(Substitute.For<IUiLoop>())
            .AddSingleton(Substitute.For<IClipboard>())
            .AddSingleton(Substitute.For<IHandoff>())
            .AddSingleton(Substitute.For<IJobControl>())
            .AddSingleton(Substitute.For<IShells>())
            .AddSingleton(Substitute.For<IListeningPorts>())
            .AddSingleton(Substitute.For<IRefresher>())
            .AddSingleton(Substitute.For<IMachineActions>())
            .AddSingleton(Substitute.For<IEngineActions>())
            .AddSingleton(Substitute.For<IVolumeSizing>())
            .AddSingleton(Substitute.For<IBackgroundWork>())
            .AddSingleton(Substitute.For<IEngines>())
            .AddSingleton(Substitute.For<IDefaultProviderChoice>())
            .AddScreen()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        using Window window = provider.GetRequiredService<Func<Window>>()();

        Assert.IsType<MainWindow>(window);
        Assert.Equal(
            new Desk(Snapshots.MacMini).Table.Rows.Select(row => row.Name),
            provider.GetRequiredService<CommandTable>().Rows.Select(row => row.Name));
    }
}
