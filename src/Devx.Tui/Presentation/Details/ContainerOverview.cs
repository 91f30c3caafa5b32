using System.Globalization;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Tui.State;

namespace Devx.Tui.Presentation.Details;

/// <summary>All that is known of one container in words: what the list says at once, the rest when the engine has answered.</summary>
internal sealed class ContainerOverview(ScreenContext context, ContainerSnapshot? container, ContainerDetails? details)
{
    /// <summary>Labels shown of a folded list.</summary>
    private const int FoldedLabels = 6;

    private Glyphs Glyphs => context.Glyphs;

    /// <summary>True when some labels are left out of a folded list.</summary>
    public static bool Folds(ContainerDetails? details) => details is { Labels.Count: > FoldedLabels };

    public DetailBody Draw(bool isUnfolded) => FactRows.Of(context, State(), Image(), Process(), Rules(), Owner(), Labels(isUnfolded));

    private IEnumerable<Fact> State()
    {
        if (container is null)
        {
            yield return new Fact("state", "it is gone", Role.Warn);
        }
        else
        {
            Label label = Presentation.Labels.Of(container.Info.Status, container.Info.Health, Glyphs);
            yield return new Fact("state", $"{label.Sign} {ContainerStatusText.Of(container.Info, context.Now)}", label.Role);
            yield return new Fact("says", container.Info.RawStatus);
        }

        bool isOver = container is null || !ContainersSnapshot.IsUp(container.Info.Status);
        if (isOver && (details?.ExitCode ?? container?.Info.ExitCode) is { } code && Ended is not null)
        {
            yield return new Fact("exit code", ExitCodeText.Of(code, details?.IsOutOfMemory ?? false), code == 0 ? Role.Text : Role.Bad);
        }

        yield return new Fact("error", details?.Error ?? "", Role.Bad);
        yield return new Fact("started", Moments.Of(Started, context.Now));
        yield return new Fact("ended", isOver && Ended is not null ? Moments.Of(Ended, context.Now) + Ran() : "");
        yield return new Fact("made", Moments.Of(details?.CreatedAt ?? container?.Info.CreatedAt, context.Now));
        yield return new Fact("checkpointed", Moments.Of(details?.CheckpointedAt, context.Now));
        yield return new Fact("restarts", Restarts());
        yield return new Fact("uses", Uses());
    }

    private DateTimeOffset? Started => details?.StartedAt ?? container?.Info.StartedAt;

    private DateTimeOffset? Ended => details?.FinishedAt ?? container?.Info.FinishedAt;

    private string Ran() => Ended - Started is { } time && time >= TimeSpan.Zero ? $", it ran for {Durations.Words(time)}" : "";

    private string Restarts() => details is null ? ""
        : string.Join(Glyphs.Separator, new[]
        {
            details.RestartPolicy is { Length: > 0 } policy ? $"policy {policy}" : "",
            details.RestartCount is { } count and > 0 ? $"restarted {Counted(count, "time")}" : "",
        }.Where(text => text.Length > 0));

    private string Uses() => container?.Usage is not { } usage ? "" : string.Join(Glyphs.Separator, new[]
    {
        container.CpuPercent is null ? "" : $"cpu {Percents.Of(container.CpuPercent, Glyphs)} of one core",
        usage.MemoryUsed is null ? "" : $"memory {Sizes.Short(usage.MemoryUsed, Glyphs)}{OfLimit(usage.MemoryLimit)}",
        usage.ProcessCount is { } count ? Counted(count, "process", "processes") : "",
    }.Where(text => text.Length > 0));

    private string OfLimit(ByteSize? limit) => limit is null ? "" : $" of {Sizes.Short(limit, Glyphs)}";

    private static string Counted(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");

    private IEnumerable<Fact> Image()
    {
        yield return new Fact("image", details?.Image ?? container?.Info.Image ?? "");
        yield return new Fact("image id", details?.ImageId ?? "");
        yield return new Fact("id", details?.Id ?? container?.Info.Id ?? "");
    }

    private IEnumerable<Fact> Process()
    {
        yield return new Fact(
            "command", details is { Command.Count: > 0 } ? PosixQuoting.Join(details.Command) : container?.Info.Command ?? "");
        yield return new Fact("user", details is null ? "" : details.User.Length > 0 ? details.User : "that of the image, mostly root");
        yield return new Fact("folder", details?.WorkingDirectory ?? "");
        yield return new Fact("host name", details?.Hostname ?? "");
        yield return new Fact("terminal", details is null ? "" : Terminal(details));
        yield return new Fact("pid", (details?.ProcessId ?? container?.Info.ProcessId)?.ToString(CultureInfo.InvariantCulture) ?? "");
        yield return new Fact("ports", container is null ? "" : PublishedPorts.Whole(container.Info.Ports, Glyphs));
    }

    private static string Terminal(ContainerDetails details) => (details.HasTerminal, details.HasInput) switch
    {
        (true, true) => "yes, and its input is open",
        (true, false) => "yes, but its input is closed",
        (false, true) => "none, but its input is open",
        (false, false) => "",
    };

    private IEnumerable<Fact> Rules()
    {
        if (details is null)
        {
            yield break;
        }

        yield return new Fact(
            "cpu limit", details.CpuLimit is { } cores ? cores.ToString("0.## cores", CultureInfo.InvariantCulture) : "none");
        yield return new Fact("memory limit", details.MemoryLimit is { } memory ? Sizes.Short(memory, Glyphs) : "none");
        yield return new Fact("privileged", details.IsPrivileged ? "yes, it may do all that root may" : "", Role.Warn);
        yield return new Fact("at its end", details.IsRemovedAtEnd ? "it is removed" : "");
        yield return new Fact("log driver", LogDriver(details.LogDriver));
    }

    private static string LogDriver(string? driver) => driver == "none" ? "none, so there is no log" : driver ?? "";

    private IEnumerable<Fact> Owner()
    {
        yield return new Fact("compose", Compose());
        yield return new Fact("pod", container?.Info.Pod ?? "");
    }

    private string Compose() => container?.Info is { ComposeProject: { } project } info
        ? $"{project} {Glyphs.Crumb} {info.ComposeService ?? info.Name}"
        : "";

    private IEnumerable<Fact> Labels(bool isUnfolded)
    {
        KeyValuePair<string, string>[] labels = details is null
            ? []
            : [.. details.Labels.OrderBy(label => label.Key, StringComparer.Ordinal)];
        bool folds = Folds(details) && !isUnfolded;
        foreach ((int at, KeyValuePair<string, string> label) in labels.Take(folds ? FoldedLabels : labels.Length).Index())
        {
            yield return new Fact(at == 0 ? "labels" : "", $"{label.Key} = {label.Value}");
        }

        if (folds)
        {
            yield return new Fact(
                "", string.Create(CultureInfo.InvariantCulture, $"{labels.Length - FoldedLabels} more, f shows them"), Role.Muted);
        }
    }
}
