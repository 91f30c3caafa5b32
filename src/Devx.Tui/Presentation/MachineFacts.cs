using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>All that is known of one machine, in words.</summary>
internal static class MachineFacts
{
    public static IEnumerable<Fact> Of(MachineSnapshot machine, ScreenContext context)
    {
        MachineInfo info = machine.Info;
        Glyphs glyphs = context.Glyphs;
        Label label = Labels.Of(info.State.Status, glyphs);
        yield return new Fact("state", $"{label.Sign} {label.Word}", label.Role);
        yield return new Fact("", info.State.Detail ?? "", label.Role);
        yield return new Fact("says", info.State.Raw ?? "");
        yield return new Fact("default", info.IsDefault ? $"yes, of {info.Id.Provider}" : "");
        yield return new Fact("cpus", info.CpuCount?.ToString(CultureInfo.InvariantCulture) ?? "");
        yield return new Fact("load", machine.CpuPercent is null ? "" : Percents.Of(machine.CpuPercent, glyphs));
        yield return new Fact("memory", Size(machine.Usage?.MemoryUsed, info.Memory ?? machine.Usage?.MemoryTotal, glyphs));
        yield return new Fact("disk", Size(machine.Usage?.DiskUsed, info.Disk ?? machine.Usage?.DiskTotal, glyphs));
        yield return new Fact("kind", info.VmType ?? "");
        yield return new Fact("arch", info.Architecture ?? "");
        yield return new Fact("version", info.Version ?? "");
        yield return new Fact("address", info.Address ?? "");
        yield return new Fact("engine", Engine(machine));
        yield return new Fact("started", Moments.Of(info.StartedAt, context.Now));
        yield return new Fact("made", Moments.Of(info.CreatedAt, context.Now));
        foreach ((string name, string value) in info.Details)
        {
            yield return new Fact(name, value);
        }
    }

    private static string Size(ByteSize? used, ByteSize? total, Glyphs glyphs) =>
        used is null && total is null ? "" : Sizes.Pair(used, total, glyphs);

    private static string Engine(MachineSnapshot machine) => machine.Info.Runtime is { } runtime
        ? $"{runtime.Kind.ToString().ToLowerInvariant()} {runtime.Address}{(runtime.IsRootful ? " as root" : "")}".TrimEnd()
        : machine.Containers.Runtime ?? "";
}
