using Devx.Tui.Commands;
using Devx.Tui.Tests.Commands.Engines;

namespace Devx.Tui.Tests.Commands;

public sealed class CommandDispatcherTests
{
    private const string Gone = "what the cursor was on has just gone; look where it is now";

    [Fact]
    public void What_went_after_the_last_picture_takes_no_neighbour_with_it()
    {
        Desk desk = EngineActing.Containers().On("worker");
        Remove(desk, "worker");

        desk.Dispatcher.Press(new KeyPress("R"));
        desk.Work.Turn();

        Assert.Equal(Gone, desk.Ui.Current.Status?.Text);
        ContainerActCommandsTests.NothingIsRun(desk);
        Assert.Null(desk.Dialogs.Top);

        desk.Press("R");
        Assert.Single(ContainerActCommandsTests.Submitted(desk).Steps);
    }

    private static void Remove(Desk desk, string container) => desk.Snapshots.Update(
        snapshot => ContainerCrowds.Changed(snapshot, "lima/dev", machine => machine with
        {
            Containers = machine.Containers with { Items = [.. machine.Containers.Items.Where(item => item.Info.Name != container)] },
        }));
}
