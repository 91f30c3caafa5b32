using Devx.Tui.State;

namespace Devx.Tui.Tests.State;

public sealed class ListCursorTests
{
    private static readonly string[] Letters = ["a", "b", "c", "d", "e", "f"];

    [Fact]
    public void Stays_on_its_item_when_the_order_changes()
    {
        var cursor = new ListCursor("b", 1);

        ListCursor settled = cursor.Settled(["f", "e", "d", "c", "b", "a"], 3);

        Assert.Equal(("b", 4), (settled.Key, settled.Row));
        Assert.Equal(2, settled.Top);
    }

    [Fact]
    public void Takes_the_neighbour_when_its_item_is_gone()
    {
        var cursor = new ListCursor("c", 2);

        Assert.Equal("d", cursor.Settled(["a", "b", "d"], 3).Key);
        Assert.Equal("b", cursor.Settled(["a", "b"], 3).Key);
    }

    [Fact]
    public void Remembers_its_item_while_the_list_is_empty()
    {
        var cursor = new ListCursor("c", 2);

        Assert.Equal("c", cursor.Settled([], 3).Key);
    }

    [Fact]
    public void Takes_no_item_by_itself_while_more_may_come_first()
    {
        Assert.Null(new ListCursor().Settled(Letters, 3, isSettled: false).Key);
        Assert.Equal("a", new ListCursor().Settled(Letters, 3).Key);
    }

    [Fact]
    public void Scrolls_only_as_far_as_it_must()
    {
        ListCursor cursor = new ListCursor().Settled(Letters, 3).MovedTo(3, Letters).Settled(Letters, 3);
        ListCursor back = cursor.MovedTo(2, Letters).Settled(Letters, 3);

        Assert.Equal(1, cursor.Top);
        Assert.Equal(1, back.Top);
    }

    [Fact]
    public void Leaves_no_empty_rows_when_there_is_more_room()
    {
        ListCursor cursor = new ListCursor("f", 5, Top: 5).Settled(Letters, 4);

        Assert.Equal(2, cursor.Top);
    }
}
