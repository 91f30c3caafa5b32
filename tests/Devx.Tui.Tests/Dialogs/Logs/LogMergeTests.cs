using System.Globalization;
using CsCheck;
using Devx.Tui.Dialogs.Logs;
using Devx.Tui.State.Logs;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Tui.Tests.Dialogs.Logs;

public sealed class LogMergeTests
{
    private static readonly DateTimeOffset Start = Snapshots.Now;

    private readonly FakeTimeProvider _time = new(Start);
    private readonly List<LogLine> _out = [];

    [Fact]
    public void Lines_of_two_containers_come_in_the_order_of_their_times()
    {
        var merge = new LogMerge(2, _time);
        merge.Add(Line(0, 10, "a"));
        merge.Add(Line(0, 30, "c"));
        merge.Add(Line(1, 20, "b"));

        Release(merge, 1000);

        Assert.Equal("abc", string.Concat(_out.Select(line => line.Text)));
    }

    [Fact]
    public void A_line_waits_for_earlier_ones_and_no_longer()
    {
        var merge = new LogMerge(2, _time);
        merge.Add(Line(0, 0, "-"));
        merge.Add(Line(1, 0, "-"));
        Release(merge, 1000);
        _out.Clear();

        merge.Add(Line(0, 500, "later"));
        Assert.True(Release(merge, 150));
        Assert.Empty(_out);
        merge.Add(Line(1, 400, "earlier"));
        Release(merge, 60);

        Assert.Equal(["earlier", "later"], _out.Select(line => line.Text));
    }

    [Fact]
    public void What_comes_too_late_goes_where_it_comes()
    {
        var merge = new LogMerge(2, _time);
        merge.Add(Line(0, 500, "first"));
        merge.Add(Line(1, 600, "second"));
        Release(merge, 1000);

        merge.Add(Line(1, 100, "late"));
        Release(merge, 1000);

        Assert.Equal(["first", "second", "late"], _out.Select(line => line.Text));
    }

    [Fact]
    public void A_line_without_a_time_stays_behind_the_one_before_it()
    {
        var merge = new LogMerge(2, _time);
        merge.Add(Line(0, 10, "error"));
        merge.Add(new LogLine(null, 0, LogLineKind.Error, "  at place"));
        merge.Add(Line(1, 20, "other"));

        Release(merge, 1000);

        Assert.Equal(["error", "  at place", "other"], _out.Select(line => line.Text));
    }

    [Fact]
    public void Few_lines_wait_however_many_come()
    {
        var merge = new LogMerge(2, _time);
        int most = 0;
        for (int at = 0; at < 100_000; at++)
        {
            merge.Add(Line(0, at, "line"));
            most = Math.Max(most, at + 1 - _out.Count);
            if (merge.IsFull)
            {
                merge.Release(_out.Add);
            }
        }

        Assert.InRange(most, 1, 10_000);
        Assert.Equal(_out.OrderBy(line => line.At), _out);
    }

    [Fact]
    public void Every_line_comes_once_and_those_of_one_container_in_their_order()
    {
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 50]).Array[0, 100].Sample(arrivals =>
        {
            var time = new FakeTimeProvider(Start);
            var merge = new LogMerge(4, time);
            var released = new List<LogLine>();
            int[] clocks = new int[4];
            foreach ((int at, (int source, int step)) in arrivals.Index())
            {
                clocks[source] += step;
                merge.Add(Line(source, clocks[source], $"{at}"));
                time.Advance(TimeSpan.FromMilliseconds(step));
                merge.Release(released.Add);
            }

            time.Advance(TimeSpan.FromSeconds(2));
            bool isLeft = merge.Release(released.Add);

            return !isLeft && released.Count == arrivals.Length && Enumerable.Range(0, 4).All(source =>
                released.Where(line => line.Source == source).Select(line => int.Parse(line.Text, CultureInfo.InvariantCulture)) is var own
                && own.SequenceEqual(own.Order()));
        }, iter: 200);
    }

    private bool Release(LogMerge merge, double milliseconds)
    {
        _time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        return merge.Release(_out.Add);
    }

    private static LogLine Line(int source, double milliseconds, string text) =>
        new(Start.AddMilliseconds(milliseconds), source, LogLineKind.Output, text);
}
