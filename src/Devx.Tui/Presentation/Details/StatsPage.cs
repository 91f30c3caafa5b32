using System.Globalization;
using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation.Details;

/// <summary>What a container uses, and used over the last minutes: charts where there is room, else one row for each number.</summary>
internal sealed class StatsPage(ScreenContext context, ContainerSnapshot container, double? cpuLimit)
{
    /// <summary>Columns and rows below which there are no charts.</summary>
    private const int ChartWidth = 64;

    private const int ChartRows = 14;

    /// <summary>The number of processes, and the row above it.</summary>
    private const int RowsBelow = 2;

    private Glyphs Glyphs => context.Glyphs;

    private int Inner => DetailPresenter.InnerOf(context);

    private bool IsRunning => container.Info.Status is ContainerStatus.Running or ContainerStatus.Paused;

    /// <summary>Draws the page.</summary>
    /// <param name="context">The screen.</param>
    /// <param name="container">The container; null when it is gone.</param>
    /// <param name="cpuLimit">The most processor time it may use, in cores, where that is known.</param>
    public static DetailBody Of(ScreenContext context, ContainerSnapshot? container, double? cpuLimit) => container is null
        ? new DetailBody(AnswerRows.Say(context, "it is gone"))
        : new StatsPage(context, container, cpuLimit).Draw();

    private DetailBody Draw()
    {
        if (container.CpuHistory.Count == 0 && container.Usage is null)
        {
            return new DetailBody(AnswerRows.Say(
                context, IsRunning ? $"measuring {Glyphs.Ellipsis}" : "it does not run, so it uses nothing"));
        }

        Line[] notes = [.. Notes()];
        int rows = DetailPresenter.RowsOf(context) - notes.Length;
        IEnumerable<Line> body = Inner < ChartWidth || rows < ChartRows ? Short() : Charts(rows);
        return new DetailBody([.. notes, .. body]);
    }

    private IEnumerable<Line> Notes()
    {
        if (!IsRunning)
        {
            yield return context.Line(Inner).Gap().Add("it does not run; this is how it was", Role.Muted).Build();
        }
        else if (container.MeasuredAt is { } at && context.Now - at > context.Options.Interval * 2)
        {
            string age = Durations.Words(context.Now - at);
            yield return context.Line(Inner).Gap().Add($"{Glyphs.Attention} last measured {age} ago", Role.Warn).Build();
        }
    }

    private IEnumerable<Line> Short() => Numbers().Append(Processes())
        .Select(chart => context.Line(Inner).Gap().Add(chart.Row(Inner - 2, Glyphs)).Build());

    private IEnumerable<Line> Charts(int rows)
    {
        StatsChart[] numbers = [.. Numbers()];
        int half = (Inner - 4) / 2;
        int left = rows - RowsBelow;
        for (int pair = 0; pair < numbers.Length; pair += 2)
        {
            int height = (left + ((numbers.Length - pair) / 2) - 1) / ((numbers.Length - pair) / 2);
            left -= height;
            foreach ((IReadOnlyList<Span> first, IReadOnlyList<Span> second) in numbers[pair].Rows(context, height, half)
                .Zip(numbers[pair + 1].Rows(context, height, half)))
            {
                yield return context.Line(Inner).Gap().Add(first).To(half + 3).Add(second).Build();
            }
        }

        yield return context.Line(Inner).Build();
        yield return context.Line(Inner).Gap().Add(Processes().Row(Inner - 2, Glyphs)).Build();
    }

    private IEnumerable<StatsChart> Numbers() =>
    [
        Cpu(), Memory(),
        Rate("received", container.History.Received, container.Usage?.NetworkReceived),
        Rate("sent", container.History.Sent, container.Usage?.NetworkSent),
        Rate("disk read", container.History.Read, container.Usage?.DiskRead),
        Rate("disk written", container.History.Written, container.Usage?.DiskWritten),
    ];

    private StatsChart Cpu()
    {
        string limit = cpuLimit is { } cores ? $" of {Percents.Of(cores * 100, Glyphs)}" : "";
        double top = Math.Ceiling(Math.Max(1, Math.Max(cpuLimit ?? 0, Peak(container.CpuHistory) / 100))) * 100;
        return new StatsChart(
            "cpu", container.CpuHistory, Percents.Of(container.CpuPercent, Glyphs) + limit, top,
            value => value.ToString("0", CultureInfo.InvariantCulture));
    }

    private StatsChart Memory()
    {
        Samples history = container.History.Memory;
        double limit = container.Usage?.MemoryLimit?.Bytes ?? 0;
        double round = Rates.RoundBytes(Peak(history), 1 << 20);

        // A limit that is near is the top; one that is far away would leave nothing but a flat line.
        double top = limit > 0 && limit <= round * 4 ? limit : round;
        return new StatsChart("memory", history, MemoryNow(), top, value => ByteText.Of(new ByteSize((long)value), Glyphs));
    }

    private string MemoryNow()
    {
        if (container.Usage is not { MemoryUsed: { } used } usage)
        {
            return Glyphs.Dash;
        }

        string part = usage.MemoryLimit is { Bytes: > 0 } limit
            ? $" of {ByteText.Of(limit, Glyphs)}, {Percents.Of(100.0 * used.Bytes / limit.Bytes, Glyphs)}"
            : "";
        return ByteText.Of(used, Glyphs) + part;
    }

    private StatsChart Rate(string name, Samples history, ByteSize? total)
    {
        string sum = total is null ? "" : $"{Glyphs.Separator}{ByteText.Of(total, Glyphs)} in all";
        double? now = container.Usage is null ? null : history.Last;
        return new StatsChart(
            name, history, Rates.Of(now, Glyphs) + sum, Rates.RoundBytes(Peak(history), 1024),
            value => ByteText.Of(new ByteSize((long)value), Glyphs));
    }

    private StatsChart Processes() => new(
        "processes", container.History.Processes, container.Usage?.ProcessCount?.ToString(CultureInfo.InvariantCulture) ?? Glyphs.Dash,
        Math.Max(1, Peak(container.History.Processes)), value => value.ToString("0", CultureInfo.InvariantCulture));

    private static double Peak(Samples samples)
    {
        double peak = 0;
        foreach (float value in samples.Values)
        {
            peak = value > peak ? value : peak;
        }

        return peak;
    }
}
