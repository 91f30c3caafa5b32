using System.Globalization;
using Devx.Providers.Containers;

namespace Devx.Tui.State;

/// <summary>
/// Finds containers by what people know of them: name, image, project, service, pod, port, and machine where there are several.
/// </summary>
internal sealed class ContainerFilter(string text, bool isAllMachines)
{
    // ":8080" and "localhost:8080" are what people copy from elsewhere.
    private readonly string? _port = PortIn(text[(text.LastIndexOf(':') + 1)..]);

    public bool Matches(ContainerRef container)
    {
        ContainerInfo info = container.Container.Info;
        return Has(info.Name) || Has(info.Image) || Has(info.ComposeProject) || Has(info.ComposeService) || Has(info.Pod)
            || (isAllMachines && Has(container.Machine.ToString()))
            || (_port is not null && info.Ports.Any(port => IsPort(port.HostPort, port.Count) || IsPort(port.ContainerPort, port.Count)));
    }

    private bool Has(string? value) => value is not null && value.Contains(text, StringComparison.OrdinalIgnoreCase);

    private bool IsPort(int? first, int count) => first is { } port && Enumerable.Range(port, count)
        .Any(number => number.ToString(CultureInfo.InvariantCulture).StartsWith(_port ?? "", StringComparison.Ordinal));

    private static string? PortIn(string text) => text.Length > 0 && text.All(char.IsAsciiDigit) ? text : null;
}
