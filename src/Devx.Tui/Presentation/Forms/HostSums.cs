using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation.Forms;

/// <summary>Says what would be promised of the host after an operation, beside what it has.</summary>
internal static class HostSums
{
    /// <summary>A machine that stays down promises nothing yet.</summary>
    public static string Label(bool isUp) => isUp ? "Host after" : "Host if up";

    public static IReadOnlyList<Span> Spans(HostSnapshot host, Promises after, Glyphs glyphs)
    {
        bool isOver = after.IsOver(host);
        Role role = isOver ? Role.Warn : Role.Muted;
        string whole = host.MemoryTotal is { } total ? $" of {Sizes.Gigabytes(ByteSize.FromGiB(Math.Round(total.GiB)))}" : " GB";
        string memory = string.Create(CultureInfo.InvariantCulture, $"{after.Memory.GiB:0.#}{whole}");
        string cpus = string.Create(CultureInfo.InvariantCulture, $" and {after.CpuCount} of {host.CpuCount} cpus promised");
        return isOver
            ? [new($"{glyphs.Attention} {memory}", role), new(cpus, Role.Muted), new("   stop one first?", role)]
            : [new(memory, role), new(cpus, Role.Muted)];
    }
}
