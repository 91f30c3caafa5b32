using Devx.Tui.State;

namespace Devx.Tui.Tests.State;

public sealed class JournalTests
{
    private static readonly AppSnapshot Empty = new() { Host = new HostSnapshot { Name = "here", CpuCount = 4 } };

    [Fact]
    public void The_newest_line_is_on_top()
    {
        AppSnapshot snapshot = Empty.With(Entry("1"), Entry("2")).With(Entry("3"));

        Assert.Equal(["3", "2", "1"], snapshot.Journal.Select(entry => entry.Text));
    }

    [Fact]
    public void Old_lines_are_forgotten()
    {
        AppSnapshot snapshot = Enumerable.Range(1, 250).Aggregate(Empty, (before, number) => before.With(Entry($"{number}")));

        Assert.Equal(Journal.Capacity, snapshot.Journal.Count);
        Assert.Equal("250", snapshot.Journal[0].Text);
    }

    [Fact]
    public void Nothing_to_tell_is_no_change() => Assert.Same(Empty, Empty.With());

    private static JournalEntry Entry(string text) => new(DateTimeOffset.UnixEpoch, "subject", text);
}
