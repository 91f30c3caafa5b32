using System.Globalization;
using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>What is said of a row of the list of containers, whether it is one or a group.</summary>
internal static class ContainerRowText
{
    public static string NameOf(ContainerRow row) => row switch
    {
        ContainerMemberRow member => member.Container.Container.Info.Name,
        _ => row.Group is { } group ? NameOf(group) : "",
    };

    public static string NameOf(ContainerGroup group) => group.Kind switch
    {
        ContainerGroupKind.Project or ContainerGroupKind.Pod => group.Name,
        ContainerGroupKind.None => "no group",
    };

    /// <summary>What holds a group together.</summary>
    public static string KindOf(ContainerGroup group) => group.Kind switch
    {
        ContainerGroupKind.Project => "compose",
        ContainerGroupKind.Pod => "pod",
        ContainerGroupKind.None => "",
    };

    /// <summary><c>3 of 4 up</c>; while a filter hides some, <c>1 of 4 found</c>.</summary>
    public static string StateOf(ContainerGroup group)
    {
        bool isPart = group.Members.Count < group.Total;
        int up = group.Members.Count(member => ContainersSnapshot.IsUp(member.Container.Info.Status));
        return isPart
            ? string.Create(CultureInfo.InvariantCulture, $"{group.Members.Count} of {group.Total} found")
            : StateOf(up, group.Total);
    }

    /// <summary>The state of a whole group of so many, all of them up.</summary>
    public static string StateOf(int total) => StateOf(total, total);

    private static string StateOf(int up, int total) => string.Create(CultureInfo.InvariantCulture, $"{up} of {total} up");

    /// <summary>The compose service of a container where its name does not say it already.</summary>
    public static string ServiceOf(ContainerInfo container) =>
        container.ComposeService is { } service && !container.Name.Contains(service, StringComparison.OrdinalIgnoreCase) ? service : "";

    public static string NameAndService(ContainerInfo container) => $"{container.Name} {ServiceOf(container)}".TrimEnd();

    /// <summary>What a group uses together; with a sign for "at least" where that is not known of all of it.</summary>
    public static string CpuOf(ContainerGroup group, Glyphs glyphs) =>
        Of(ContainerSum.OfCpu(group), percent => Percents.Of(percent, glyphs), glyphs);

    public static string MemoryOf(ContainerGroup group, Glyphs glyphs) =>
        Of(ContainerSum.OfMemory(group), bytes => Sizes.Short(new ByteSize((long)bytes), glyphs), glyphs);

    private static string Of(ContainerSum sum, Func<double, string> text, Glyphs glyphs) =>
        sum.Value is { } value ? (sum.IsPart ? glyphs.AtLeast : "") + text(value) : glyphs.Dash;
}
