namespace Devx.Tui.State;

/// <summary>Makes the list of containers: filtered, ordered, in groups.</summary>
internal static class ContainerList
{
    /// <summary>Columns it can be ordered by.</summary>
    public static IReadOnlyList<SortColumn> Orders { get; } =
        [SortColumn.Name, SortColumn.State, SortColumn.Cpu, SortColumn.Memory, SortColumn.Uptime];

    public static ContainerRows Of(ContainerScope scope, ContainerChoice choice)
    {
        var filter = new ContainerFilter(choice.Filter, choice.IsAllMachines);
        ContainerRef[] matches = choice.Filter.Length == 0 ? [.. scope.All] : [.. scope.All.Where(filter.Matches)];
        var order = new ContainerOrder(choice.Order);
        bool isGrouped = scope.HasGroups && !choice.IsFlat;
        IReadOnlyList<ContainerRow> rows = isGrouped
            ? Grouped(scope, matches, choice, order)
            : [.. order.Ordered(matches).Select(entry => new ContainerMemberRow(entry.Container, null))];
        return new ContainerRows(scope, choice, rows, matches.Length, isGrouped);
    }

    private static List<ContainerRow> Grouped(ContainerScope scope, ContainerRef[] matches, ContainerChoice choice, ContainerOrder order)
    {
        Dictionary<string, int> totals = scope.All.CountBy(ContainerGroup.KeyOf).ToDictionary(StringComparer.Ordinal);
        IEnumerable<OrderedGroup> groups = matches.GroupBy(ContainerGroup.KeyOf, StringComparer.Ordinal)
            .Select(group => order.Grouped([.. group], totals[group.Key]));
        var rows = new List<ContainerRow>(matches.Length);
        foreach (ContainerGroup group in order.Ordered(groups))
        {
            // What a filter found is shown, or it would not have been found.
            bool isFolded = choice.Filter.Length == 0 && choice.Folded.Contains(group.Key);
            rows.Add(new ContainerGroupRow(group, isFolded));
            if (!isFolded)
            {
                rows.AddRange(group.Members.Select(member => new ContainerMemberRow(member, group)));
            }
        }

        return rows;
    }
}
