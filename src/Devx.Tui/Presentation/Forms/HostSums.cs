using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation.Forms;

/// <summary>Says what would be promised of the host after an operation, beside what it has.</summary>
internal static class HostSums
{
    public static IReadOnlyList<Span> Spans(HostSnapshot host, Promises after, Glyphs glyphs)
    {
        bool isOver = after.IsOver(host);
        Role role = isOver ? Role.Warn : Role.Muted;
        string memory = host.MemoryTotal is { } total
            ? $"{Number(after.Memory)} of {Sizes.Gigabytes(ByteSize.FromGiB(Math.Round(total.GiB)))} memory promised"
            : $"{Number(after.Memory)} GB memory promised";
        string cpus = string.Create(CultureInfo.InvariantCulture, $"   {after.CpuCount} of {host.CpuCount} cpus");
        return isOver
            ? [new($"{glyphs.Attention} {memory}", role), new(cpus, Role.Muted), new("   stop another one first?", role)]
            : [new(memory, role), new(cpus, Role.Muted)];
    }

    private static string Number(ByteSize size) => size.GiB.ToString("0.#", CultureInfo.InvariantCulture);
}
