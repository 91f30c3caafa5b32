using System.Globalization;

namespace Devx.Providers.Containers.Catalog;

/// <summary>The ports of a container, as its <c>inspect</c> tells them.</summary>
internal static class ContainerPorts
{
    /// <summary>
    /// Published ports, and those the image only names. A container that does not run has none yet: then those it asks for. An IPv6
    /// wildcard that repeats the IPv4 one is left out.
    /// </summary>
    public static IReadOnlyList<PortMapping> Of(DetailedContainer container)
    {
        Dictionary<string, IReadOnlyList<DetailedBinding>?> open = container.NetworkSettings?.Ports is { Count: > 0 } ports
            ? ports
            : container.HostConfig?.PortBindings ?? [];
        return
        [
            .. open.SelectMany(port => Published(port.Key, port.Value ?? [])).Distinct(),
            .. (container.Config?.ExposedPorts ?? []).Keys.Where(port => !open.ContainsKey(port)).Select(Exposed).OfType<PortMapping>(),
        ];
    }

    private static IEnumerable<PortMapping> Published(string port, IReadOnlyList<DetailedBinding> bindings)
    {
        if (Exposed(port) is not { } exposed)
        {
            return [];
        }

        PortMapping[] published = [.. bindings.Select(binding => exposed with
        {
            HostPort = Number(binding.HostPort),
            HostAddress = string.IsNullOrEmpty(binding.HostIp) ? null : binding.HostIp,
        })];
        return published.Length == 0
            ? [exposed]
            : published.Where(item => item.HostAddress != "::" || !published.Contains(item with { HostAddress = "0.0.0.0" }));
    }

    /// <summary>Reads <c>80/tcp</c>; null for a form nobody has seen yet, which must not hide the container.</summary>
    private static PortMapping? Exposed(string port) =>
        port.Split('/') is [string number, string protocol] && Number(number) is { } inside ? new PortMapping(inside, protocol) : null;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and <= ushort.MaxValue
            ? port
            : null;
}
