using Devx.Providers.Containers;

namespace Devx.Tui.State.Ports;

/// <summary>Compares the ports that are wanted with those that are taken.</summary>
internal static class PortCheck
{
    /// <summary>The first port of a wish that is taken; null for none. A container is named before the program that serves it.</summary>
    /// <param name="wish">What is wanted.</param>
    /// <param name="snapshot">The containers of all machines.</param>
    /// <param name="listening">What this computer listens on; null when that is not known.</param>
    public static PortConflict? Of(PortWish wish, AppSnapshot snapshot, IReadOnlyList<ListeningPort>? listening) =>
        OfContainers(wish, snapshot) ?? OfPrograms(wish, listening ?? []);

    /// <summary>True when both cannot be had at the same time.</summary>
    public static bool Clash(PortWish left, PortWish right) =>
        left.Protocol == right.Protocol && Overlap(left.Address, right.Address)
        && left.First < right.First + right.Count && right.First < left.First + left.Count;

    private static PortConflict? OfContainers(PortWish wish, AppSnapshot snapshot) => (
        from machine in snapshot.Machines
        from container in machine.Containers.Items
        where ContainersSnapshot.IsUp(container.Info.Status)
        from port in container.Info.Ports
        where WishOf(port) is { } taken && Clash(wish, taken)
        select new PortConflict(Math.Max(wish.First, port.HostPort ?? 0), new ContainerRef(machine.Info.Id, container))).FirstOrDefault();

    private static PortConflict? OfPrograms(PortWish wish, IReadOnlyList<ListeningPort> listening) => (
        from taken in listening
        where Clash(wish, new PortWish("", taken.Address, taken.Port, 1, taken.Protocol))
        orderby taken.Port
        select new PortConflict(taken.Port, null)).FirstOrDefault();

    private static PortWish? WishOf(PortMapping port) => port.HostPort is { } first
        ? new PortWish("", port.HostAddress, first, port.Count, port.Protocol)
        : null;

    // What listens on all addresses of IPv6 takes those of IPv4 too, unless it was told not to.
    private static bool Overlap(string? left, string? right) =>
        left == right || IsEverywhere(left) || IsEverywhere(right)
        || (left == "0.0.0.0" && IsOfIPv4(right)) || (right == "0.0.0.0" && IsOfIPv4(left));

    private static bool IsEverywhere(string? address) => address is null or "" or "::" or "*";

    private static bool IsOfIPv4(string? address) => address?.Contains(':', StringComparison.Ordinal) == false;
}
