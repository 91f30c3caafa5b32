using Devx.Tui.Terminal;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using Terminal.Gui.Views;

namespace Devx.Tui.Tests.Terminal;

public sealed class EventDriverTests
{
    /// <summary>Fails when a new version of Terminal.Gui has closed the door: then look at <see cref="EventDriver"/>.</summary>
    [Fact]
    public void Fits_below_the_version_of_Terminal_Gui_that_is_used()
    {
        using var terminal = new PipeTerminal();
        using var keys = new PollInput(new WakeSignal(), -1);
        using IApplication application = Application.Create();
        var driver = new EventDriver(keys, new FrameOutput(terminal.Writer, new TerminalProfile()));

        bool isAttached = driver.TryAttach(application);
        application.Init(DriverRegistry.Names.ANSI);
        using var window = new Window { Title = "ours" };
        SessionToken? session = application.Begin(window);
        application.LayoutAndDraw();
        application.End(session!);

        Assert.True(isAttached);
        Assert.Contains("ours", terminal.ReadAll(), StringComparison.Ordinal);
    }
}
