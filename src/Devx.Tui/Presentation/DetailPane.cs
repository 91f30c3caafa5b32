using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The machine under the cursor: what is wrong with it, else how it is doing.</summary>
internal sealed class DetailPane(ScreenContext context, Frame frame)
{
    private readonly MachineSnapshot? _machine = context.Snapshot.Machine(context.Ui.Detail);

    private Glyphs Glyphs => context.Glyphs;

    public Line Title()
    {
        string id = _machine?.Info.Id.ToString() ?? "no machine";
        string name = Columns.Cut(Columns.Clean(id, Glyphs), frame.Inner / 2, Glyphs);
        var left = new List<Span> { new(name, Role.Strong) };
        ProviderSnapshot? provider = Provider();
        if (provider is not null && Ages.IsOld(provider))
        {
            left.Add(new Span($"  {Ages.Of(provider.AnsweredAt, context.Now)}", Role.Warn));
        }

        int room = frame.Inner - Fitting.Width(left) - 8;
        return frame.Title(isTop: false, left, [new Span(Fitting.Join(Facts(), Glyphs.Separator, room), Role.Muted)]);
    }

    public IReadOnlyList<Line> Draw(int rows)
    {
        if (_machine is null || rows <= 0)
        {
            return [];
        }

        List<Line> lines = [.. Problems().Take(Math.Max(1, rows - 1))];
        lines.AddRange(Body(rows - lines.Count));
        return lines;
    }

    private IEnumerable<string> Facts()
    {
        if (_machine?.Info is not { } info)
        {
            yield break;
        }

        if (info.CpuCount is { } cpus)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{cpus} {(cpus == 1 ? "cpu" : "cpus")}");
        }

        if (info.Memory is { } memory)
        {
            yield return Sizes.Gigabytes(memory) + " memory";
        }

        if (info.Disk is { } disk)
        {
            yield return Sizes.Gigabytes(disk) + " disk";
        }

        foreach (string? fact in new[] { info.VmType, info.Architecture, info.Version })
        {
            if (!string.IsNullOrEmpty(fact))
            {
                yield return Columns.Cut(Columns.Clean(fact, Glyphs), 24, Glyphs);
            }
        }
    }

    private IEnumerable<Line> Problems()
    {
        ProviderSnapshot? provider = Provider();
        if (provider?.Problem is { } problem)
        {
            yield return Sentence($"{Glyphs.Attention} {provider.Name}: {problem}", Labels.Of(provider.Health, Glyphs).Role);
            if (provider.Remedy is { } remedy)
            {
                yield return Sentence($"  {remedy}", Role.Text);
            }
        }

        if (_machine?.Info.State is { Detail: { } detail } state)
        {
            Label label = Labels.Of(state.Status, Glyphs);
            yield return Sentence($"{label.Sign} {detail}", label.Role);
        }
    }

    private IEnumerable<Line> Body(int rows)
    {
        if (_machine is not { } machine || rows <= 0)
        {
            return [];
        }

        if (machine.Info.State.Status != MachineStatus.Running)
        {
            return [Down(machine)];
        }

        return rows >= 3 ? Charts(machine, rows) : [ShortCharts(machine)];
    }

    private Line Down(MachineSnapshot machine)
    {
        Label label = Labels.Of(machine.Info.State.Status, Glyphs);
        string created = machine.Info.CreatedAt is { } at ? $"{Glyphs.Separator}made {Durations.Words(context.Now - at)} ago" : "";
        string raw = machine.Info.State.Raw is { Length: > 0 } words ? $"{Glyphs.Separator}{machine.Info.Id.Provider} says {words}" : "";
        return Sentence($"{label.Sign} {label.Word}{created}{raw}", label.Role);
    }

    private Line Sentence(string text, Role role) => context.Line(frame.Inner).Gap().Cell(text, frame.Inner - 2, role).Build();

    private Line ShortCharts(MachineSnapshot machine)
    {
        const int Around = 22;
        int plot = Math.Clamp((frame.Inner / 2) - Around, 4, 60);
        Role role = Provider() is { } provider && Ages.IsOld(provider) ? Role.Muted : Role.Accent;
        double cores = 100.0 * (machine.Info.CpuCount ?? 1);
        LineBuilder line = context.Line(frame.Inner).Gap().Add("cpu ", Role.Muted)
            .Add(Sparkline.Of(machine.CpuHistory, cores, plot, Glyphs), role).Gap()
            .Add(Percents.Of(machine.CpuPercent, Glyphs));
        ByteSize? total = machine.Usage?.MemoryTotal ?? machine.Info.Memory;
        return line.To((frame.Inner / 2) + 1).Add("mem ", Role.Muted)
            .Add(Sparkline.Of(machine.MemoryHistory, total?.MiB ?? 0, plot, Glyphs), role).Gap()
            .Add(MemoryText(machine.Usage?.MemoryUsed, total)).Build();
    }

    private string MemoryText(ByteSize? used, ByteSize? total) =>
        $"{(used is { } part ? Sizes.GigabytesUsed(part) : Glyphs.Dash)} of {(total is { } whole ? Sizes.Gigabytes(whole) : Glyphs.Dash)}";

    private IEnumerable<Line> Charts(MachineSnapshot machine, int rows)
    {
        double cores = 100.0 * (machine.Info.CpuCount ?? 1);
        double memory = (machine.Usage?.MemoryTotal ?? machine.Info.Memory)?.GiB ?? 0;
        var cpu = new Chart
        {
            Name = "cpu",
            Samples = machine.CpuHistory,
            Maximum = cores,
            Interval = context.Options.Interval,
            MaximumLabel = Number(cores),
            MiddleLabel = Number(cores / 2),
        };
        var memoryChart = new Chart
        {
            Name = "mem",
            Samples = machine.MemoryHistory,
            Maximum = memory * 1024,
            Interval = context.Options.Interval,
            MaximumLabel = Number(memory) + "G",
            MiddleLabel = Number(memory / 2) + "G",
        };
        int half = (frame.Inner - 4) / 2;
        for (int row = 0; row < rows; row++)
        {
            yield return context.Line(frame.Inner).Gap()
                .Add(cpu.Row(row, rows, half, Glyphs)).To(half + 3)
                .Add(memoryChart.Row(row, rows, half, Glyphs)).Build();
        }
    }

    private static string Number(double value) => value.ToString(value < 10 ? "0.#" : "0", CultureInfo.InvariantCulture);

    private ProviderSnapshot? Provider() => _machine is null ? null : context.Snapshot.Provider(_machine.Info.Id.Provider);
}
