using System.Globalization;
using Devx.Providers.Containers;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>All that is known of one container, in words.</summary>
internal static class ContainerFacts
{
    public static IEnumerable<Fact> Of(ContainerSnapshot container, ScreenContext context)
    {
        ContainerInfo info = container.Info;
        Glyphs glyphs = context.Glyphs;
        Label label = Labels.Of(info.Status, info.Health, glyphs);
        yield return new Fact("state", $"{label.Sign} {ContainerStatusText.Of(info, context.Now)}", label.Role);
        yield return new Fact("says", info.RawStatus);
        yield return new Fact("id", info.Id);
        yield return new Fact("image", info.Image);
        yield return new Fact("command", info.Command);
        yield return new Fact("ports", PublishedPorts.Whole(info.Ports, glyphs));
        yield return new Fact("cpu", container.CpuPercent is null ? "" : Percents.Of(container.CpuPercent, glyphs));
        yield return new Fact("memory", Memory(container.Usage, glyphs));
        yield return new Fact("processes", container.Usage?.ProcessCount?.ToString(CultureInfo.InvariantCulture) ?? "");
        yield return new Fact("compose", Compose(info, glyphs));
        yield return new Fact("pod", info.Pod ?? "");
        yield return new Fact("started", Moments.Of(info.StartedAt, context.Now));
        yield return new Fact("ended", Moments.Of(info.FinishedAt, context.Now));
        yield return new Fact("made", Moments.Of(info.CreatedAt, context.Now));
        yield return new Fact("pid", info.ProcessId?.ToString(CultureInfo.InvariantCulture) ?? "");
    }

    private static string Memory(ContainerUsage? usage, Glyphs glyphs) =>
        usage is { MemoryUsed: { } used } ? Sizes.Pair(used, usage.MemoryLimit, glyphs) : "";

    private static string Compose(ContainerInfo info, Glyphs glyphs) =>
        info.ComposeProject is { } project ? $"{project} {glyphs.Crumb} {info.ComposeService ?? info.Name}" : "";
}
