using CsCheck;
using Devx.Tui.State.Logs;

namespace Devx.Tui.Tests.State.Logs;

public sealed class LogRingTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 13, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Gives_back_what_was_added()
    {
        var ring = new LogRing();

        ring.Add(At, 3, LogLineKind.Error, "\e[31mred 開 🐳", 7);
        ring.Add(null, 0, LogLineKind.Output, "");

        Assert.Equal(new LogLine(At, 3, LogLineKind.Error, "\e[31mred 開 🐳", 7), ring.Read(0));
        Assert.Equal(new LogLine(null, 0, LogLineKind.Output, ""), ring.Read(1));
    }

    [Fact]
    public void Keeps_the_newest_lines_and_numbers_go_on()
    {
        var ring = new LogRing(mostLines: 1000);

        Fill(ring, 2500, number => $"line {number}");

        Assert.Equal((1500, 2500, 1000), (ring.First, ring.End, ring.Count));
        Assert.Equal("line 1500", ring.Read(1500).Text);
        Assert.Equal("line 2499", ring.Read(2499).Text);
    }

    [Fact]
    public void Long_lines_push_out_more_than_one_when_memory_is_full()
    {
        var ring = new LogRing(mostLines: 5000, mostBytes: 2 << 20);
        string text = new('x', 8000);

        Fill(ring, 1000, number => $"{number} {text}");

        Assert.InRange(ring.Count, 100, 262);
        Assert.InRange(ring.Bytes, 1 << 20, 2 << 20);
        Assert.StartsWith("999 ", ring.Read(999).Text, StringComparison.Ordinal);
        Assert.StartsWith($"{ring.First} ", ring.Read(ring.First).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(80)]
    [InlineData(300)]
    [InlineData(8000)]
    public void Holds_no_more_than_it_may_whatever_the_length_of_lines(int length)
    {
        var ring = new LogRing();
        string text = new('é', length);

        Fill(ring, 120_000, _ => text);

        Assert.InRange(ring.Count, 1, LogRing.MostLines);
        Assert.InRange(ring.Bytes, 1, LogRing.MostBytes);
    }

    [Fact]
    public void Takes_memory_as_lines_come_and_no_sooner()
    {
        var ring = new LogRing();

        Fill(ring, 500, number => $"line {number}");

        Assert.InRange(ring.Bytes, 1, 300 << 10);
    }

    [Fact]
    public void Short_lines_after_long_ones_give_memory_back()
    {
        var ring = new LogRing();
        string text = new('x', 8000);
        Fill(ring, 10_000, _ => text);
        long before = ring.Bytes;

        Fill(ring, 60_000, _ => "short");

        Assert.InRange(before, 30 << 20, LogRing.MostBytes);
        Assert.InRange(ring.Bytes, 1, 4 << 20);
    }

    [Fact]
    public void A_full_ring_takes_lines_without_new_memory()
    {
        var ring = new LogRing();
        string text = new('x', 100);
        Fill(ring, 60_000, _ => text);
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int at = 0; at < 100_000; at++)
        {
            ring.Add(At, 0, LogLineKind.Output, text);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 600 << 10);
    }

    [Fact]
    public void The_end_of_a_very_long_line_is_counted_and_left_out()
    {
        var ring = new LogRing();

        ring.Add(At, 0, LogLineKind.Output, new string('x', 1 << 20), 1000);

        LogLine line = ring.Read(0);
        Assert.Equal(LogRing.LongestLine, line.Text.Length);
        Assert.Equal((1 << 20) - LogRing.LongestLine + 1000, line.Folded);
    }

    [Fact]
    public void A_character_of_two_halves_is_not_cut()
    {
        var ring = new LogRing();

        ring.Add(At, 0, LogLineKind.Output, new string('x', LogRing.LongestLine - 1) + "🐳");

        Assert.Equal((LogRing.LongestLine - 1, 2), (ring.Read(0).Text.Length, ring.Read(0).Folded));
    }

    [Fact]
    public void Is_a_list_that_forgets_its_beginning()
    {
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 0, 9000].Array[0, 200], Gen.Int[1, 60]).Sample((lines, most) =>
        {
            var ring = new LogRing(most, 1 << 20);
            foreach (string line in lines)
            {
                ring.Add(At, 0, LogLineKind.Output, line);
            }

            return ring.End == lines.Length && ring.Count <= most && ring.Bytes <= 1 << 20
                && Enumerable.Range((int)ring.First, ring.Count)
                    .All(number => ring.Read(number).Text == lines[number][..Math.Min(lines[number].Length, LogRing.LongestLine)]);
        }, iter: 40);
    }

    private static void Fill(LogRing ring, int lines, Func<int, string> text)
    {
        for (int at = 0; at < lines; at++)
        {
            ring.Add(At, 0, LogLineKind.Output, text(at));
        }
    }
}
