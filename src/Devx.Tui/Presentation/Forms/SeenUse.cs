using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Presentation.Forms;

/// <summary>What a machine was seen to use, beside what it could be given.</summary>
internal sealed class SeenUse(MachineSnapshot machine, Glyphs glyphs)
{
    private const int ChartWidth = 12;

    /// <summary>From this share of its memory on, a machine has little left.</summary>
    private const double Tight = 0.9;

    public IReadOnlyList<Span> Cpus()
    {
        double? peak = PeakOf(machine.CpuHistory);
        return peak is not { } percent
            ? [NoData]
            : [Chart(machine.CpuHistory, Math.Max(100, (machine.Info.CpuCount ?? 1) * 100.0)), new($" peak {Number(percent / 100)}")];
    }

    public IReadOnlyList<Span> Memory()
    {
        if (PeakOf(machine.MemoryHistory) is not { } peak)
        {
            return [NoData];
        }

        double whole = machine.Info.Memory?.MiB ?? peak;
        Span[] tight = peak > whole * Tight && machine.Info.Memory is not null ? [new($" {glyphs.Attention} tight", Role.Warn)] : [];
        return [Chart(machine.MemoryHistory, whole), new($" peak {Number(peak / 1024)}"), .. tight];
    }

    public IReadOnlyList<Span> Disk() =>
        machine.Usage?.DiskUsed is { } used ? [new($"{Number(used.GiB)} used")] : [NoData];

    private static Span NoData => new("no data yet", Role.Muted);

    private static string Number(double value) => value.ToString(value < 9.95 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static double? PeakOf(Samples samples)
    {
        double? peak = null;
        foreach (float value in samples.Values)
        {
            peak = float.IsNaN(value) || value <= peak ? peak : value;
        }

        return peak;
    }

    private Span Chart(Samples samples, double maximum) => new(Sparkline.Of(samples, maximum, ChartWidth, glyphs), Role.Accent);
}
