using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Tests.Simulated.Model;

public sealed class SimulatedLogTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly SimulatedLog Log = new("up", ["a", "b"], TimeSpan.FromSeconds(10));

    [Fact]
    public void Begins_with_its_first_line_and_repeats_the_others() =>
        Assert.Equal(["up", "a", "b", "a"], Texts(Start, null, DateTimeOffset.MinValue, Start.AddSeconds(35), int.MaxValue));

    [Fact]
    public void Gives_the_last_lines_only() =>
        Assert.Equal(["b", "a"], Texts(Start, null, DateTimeOffset.MinValue, Start.AddSeconds(35), 2));

    [Fact]
    public void Gives_each_line_once_when_it_is_followed()
    {
        var followed = new List<string>();
        DateTimeOffset at = DateTimeOffset.MinValue;
        foreach (double seconds in (double[])[0, 4, 10, 19.9, 20, 41])
        {
            followed.AddRange(Texts(Start, null, at, Start.AddSeconds(seconds), int.MaxValue));
            at = Start.AddSeconds(seconds);
        }

        Assert.Equal(["up", "a", "b", "a", "b"], followed);
    }

    [Fact]
    public void Ends_with_its_run() =>
        Assert.Equal(["up", "a"], Texts(Start, Start.AddSeconds(15), DateTimeOffset.MinValue, Start.AddHours(1), int.MaxValue));

    [Fact]
    public void Says_nothing_of_a_run_that_never_was() =>
        Assert.Empty(Texts(null, null, DateTimeOffset.MinValue, Start.AddHours(1), int.MaxValue));

    private static IEnumerable<string> Texts(
        DateTimeOffset? start, DateTimeOffset? end, DateTimeOffset after, DateTimeOffset until, int count) =>
        Log.Tail(start, end, after, until, count).Select(line => line.Text);
}
