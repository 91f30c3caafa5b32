using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The rows above the frame: where we are, the providers, the budget of the whole computer.</summary>
internal sealed class HeaderPresenter(ScreenContext context)
{
    private HostSnapshot Host => context.Snapshot.Host;

    private Glyphs Glyphs => context.Glyphs;

    public IEnumerable<Line> Draw(int rows)
    {
        bool hasBudgetRow = rows >= 3;
        yield return hasBudgetRow ? PlaceRow() : PlaceAndBudgetRow();
        yield return ProviderStrip.Draw(context);
        if (hasBudgetRow)
        {
            yield return BudgetRow();
        }
    }

    private Line PlaceRow()
    {
        IReadOnlyList<Span> right = Right(hasLiveness: true, hasWord: true);
        LineBuilder line = Start();
        int room = line.Room - Fitting.Width(right) - 3;
        return line.Add(Columns.Fit(Fitting.Join(Facts(), Glyphs.Separator, room), room, Align.Left, Glyphs)).Right(right).Build();
    }

    private Line PlaceAndBudgetRow()
    {
        IReadOnlyList<Span> right = Right(hasLiveness: context.Width >= 100, hasWord: false);
        LineBuilder line = Start();
        int room = line.Room - Fitting.Width(right) - 2;
        string host = Columns.Cut(Columns.Clean(Host.Name, Glyphs), 16, Glyphs) + (Host.IsRemote ? " (ssh)" : "");
        string cpu = CpuText();
        Span[] promised = IsOverPromised() ? [new(" " + Glyphs.Attention, Role.Warn)] : [];
        Span[] memory = [new("MEM ", Role.Muted), new(Memory("/")), .. promised];
        Span[] brief = [new("CPU ", Role.Muted), new(cpu.Trim() + "  "), .. memory];
        Span[] chart = [new("CPU ", Role.Muted), new(CpuChart(8), Role.Accent), new(cpu + "  "), .. memory];
        Span name = new(host + "  ", Role.Muted);
        return line.Add(Fitting.First(room, [name, .. chart], [name, .. brief], chart, brief, [])).Right(right).Build();
    }

    private Line BudgetRow()
    {
        int chart = Math.Clamp(context.Width / 7, 8, 40);
        LineBuilder line = context.Line(context.Width).Gap()
            .Add("CPU ", Role.Muted).Add(CpuChart(chart), Role.Accent).Add(CpuText()).Gap(4)
            .Add("MEM ", Role.Muted).Add(MemoryBar(chart + 4), Role.Accent).Gap(Host.MemoryUsed is null ? 0 : 2).Add(Memory(" of "));
        (ByteSize memory, int cpus) = Promises.Of(context.Snapshot);
        Span[] mark = IsOverPromised() ? [new(" " + Glyphs.Attention, Role.Warn)] : [];
        Span[] promise =
        [
            new("promised ", Role.Muted), new(Sizes.Gigabytes(memory)), .. mark,
            new($"  {cpus.ToString(CultureInfo.InvariantCulture)} cpus"),
        ];
        return (cpus == 0 && memory.Bytes == 0 ? line : line.Right(promise)).Build();
    }

    private LineBuilder Start()
    {
        LineBuilder line = context.Line(context.Width).Gap().Add("devx-tui", Role.Accent);
        foreach (Span mark in Marks())
        {
            line.Gap().Add(mark.Text, mark.Role);
        }

        return line.Gap(2);
    }

    private IEnumerable<Span> Marks()
    {
        if (context.Options.IsDemo)
        {
            yield return new Span("demo", Role.Info);
        }

        if (context.Options.IsReadOnly)
        {
            yield return new Span("read-only", Role.Warn);
        }

        if (context.Options.IsDryRun)
        {
            yield return new Span("dry run", Role.Warn);
        }
    }

    private IEnumerable<string> Facts()
    {
        yield return Columns.Cut(Columns.Clean(Host.Name, Glyphs), 32, Glyphs);
        if (Host.IsRemote)
        {
            yield return "via ssh";
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"{Host.CpuCount} {(Host.CpuCount == 1 ? "core" : "cores")}");
        if (Host.MemoryTotal is { } memory)
        {
            yield return WholeGigabytes(memory);
        }
    }

    private List<Span> Right(bool hasLiveness, bool hasWord)
    {
        var spans = new List<Span>();
        if (hasLiveness)
        {
            spans.Add(Liveness());
            spans.Add(new Span("   "));
        }

        spans.Add(new Span(context.Now.ToString("HH:mm", CultureInfo.InvariantCulture)));
        spans.Add(new Span((hasWord ? "   " : "  ") + context.Commands.KeyOf("program.help"), Role.Accent));
        if (hasWord)
        {
            spans.Add(new Span(" help", Role.Muted));
        }

        return spans;
    }

    private Span Liveness()
    {
        IReadOnlyList<ProviderSnapshot> providers = context.Snapshot.Providers;
        if (providers.Count == 0)
        {
            return context.Snapshot.IsDetected ? new Span("") : new Span("looking", Role.Muted);
        }

        if (providers.Any(provider => provider.Health is ProviderHealth.Ready or ProviderHealth.Stopped))
        {
            return new Span($"live {context.Options.Interval.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)}s", Role.Muted);
        }

        return providers.Any(provider => provider.Health == ProviderHealth.Asking)
            ? new Span("asking", Role.Busy)
            : new Span(Ages.Of(providers.Max(provider => provider.AnsweredAt), context.Now), Role.Warn);
    }

    // Right-aligned behind a chart, so that it does not jump.
    private string CpuText() => Percents.Of(Host.CpuPercent, Glyphs).PadLeft(Host.CpuHistory.Count == 0 ? 0 : 6);

    private string CpuChart(int width) => Host.CpuHistory.Count == 0 ? "" : Sparkline.OfLoad(Host.CpuHistory, width, Glyphs);

    private string MemoryBar(int width) => Host is { MemoryUsed: { } used, MemoryTotal: { Bytes: > 0 } total }
        ? Bar.Of((double)used.Bytes / total.Bytes, width, Glyphs)
        : "";

    private string Memory(string between)
    {
        string used = Host.MemoryUsed is { } part ? Sizes.GigabytesUsed(part) : Glyphs.Dash;
        return Host.MemoryTotal is { } total ? used + between + WholeGigabytes(total) : used;
    }

    private static string WholeGigabytes(ByteSize size) => Sizes.Gigabytes(ByteSize.FromGiB(Math.Round(size.GiB)));

    private bool IsOverPromised() => Promises.Of(context.Snapshot).IsOver(Host);
}
