using Devx.Tui.State;

namespace Devx.Tui.Tests.State;

/// <summary>A thousand containers are put in order once, and not for every look at them.</summary>
public sealed class ListMemoryTests
{
    [Theory]
    [InlineData("j j j pgdn pgup G g")]
    [InlineData("space space v * esc")]
    [InlineData("w w z z i esc")]
    public void Keys_that_change_no_order_order_nothing(string keys)
    {
        var desk = new Desk(ContainerCrowds.Of(1000));
        desk.Press("2");
        int before = desk.Ui.Lists.Orderings;

        desk.Press(keys.Split(' '));

        Assert.Equal(before, desk.Ui.Lists.Orderings);
    }

    [Theory]
    [InlineData("t", 1)]
    [InlineData("a", 1)]
    [InlineData("left", 1)]
    [InlineData("left right", 2)]
    [InlineData("/ s e r", 3)]
    [InlineData("o n", 1)]
    public void Keys_that_change_it_order_once_each(string keys, int expected)
    {
        var desk = new Desk(ContainerCrowds.Of(1000));
        desk.Press("2");
        int before = desk.Ui.Lists.Orderings;

        desk.Press(keys.Split(' '));

        Assert.Equal(before + expected, desk.Ui.Lists.Orderings);
    }

    [Fact]
    public void News_of_something_else_order_nothing_and_new_numbers_once()
    {
        var desk = new Desk(ContainerCrowds.Of(1000));
        desk.Press("2");
        int before = desk.Ui.Lists.Orderings;

        desk.Snapshots.Update(snapshot => snapshot with { Host = snapshot.Host with { CpuPercent = 77 } });
        desk.Press("j");
        Assert.Equal(before, desk.Ui.Lists.Orderings);

        desk.Snapshots.Update(snapshot => ContainerCrowds.Changed(snapshot, "lima/dev", machine => machine with
        {
            Containers = machine.Containers with { Items = [.. machine.Containers.Items] },
        }));
        desk.Press("j");
        Assert.Equal(before + 1, desk.Ui.Lists.Orderings);
    }

    [Fact]
    public void Comparing_names_makes_no_garbage()
    {
        string[] names = [.. Enumerable.Range(0, 200).Select(number => $"project-{number % 40}-service-{number:000}-1")];
        _ = NaturalOrder.Instance.Compare(names[0], names[1]);
        long before = GC.GetAllocatedBytesForCurrentThread();

        int sum = 0;
        for (int at = 1; at < names.Length; at++)
        {
            sum += NaturalOrder.Instance.Compare(names[at - 1], names[at]);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.NotEqual(0, sum);
    }
}
