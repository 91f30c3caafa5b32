using System.Text.Json;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Catalog;

/// <summary>Reads <c>inspect</c> of one container in all three dialects.</summary>
internal static class ContainerDetailsParser
{
    private const double CoreNanos = 1e9;
    private const double DefaultPeriod = 100_000;

    /// <summary>The container.</summary>
    /// <exception cref="ProviderException">The output is no description of a container.</exception>
    public static ContainerDetails Parse(string program, string output)
    {
        string raw = InspectedObject.Text(program, output);
        DetailedContainer container = Read(program, raw);
        DetailedState state = container.State ?? new DetailedState();
        DetailedHostConfig host = container.HostConfig ?? new DetailedHostConfig();
        DetailedConfig config = container.Config ?? new DetailedConfig();
        return new ContainerDetails
        {
            Id = Need(program, container.Id, "Id"),
            Name = Need(program, container.Name, "Name").TrimStart('/'),
            Image = Filled(container.ImageName) ?? Filled(config.Image) ?? container.Image ?? "",
            ImageId = ImageName.Id(container.Image) ?? "",
            Command = [.. Filled(container.Path) is { } path ? [path] : Array.Empty<string>(), .. container.Args ?? []],
            WorkingDirectory = config.WorkingDir ?? "",
            User = config.User ?? "",
            Hostname = config.Hostname ?? "",
            Environment = config.Env ?? [],
            Mounts = ContainerMounts.Of(container),
            Ports = ContainerPorts.Of(container),
            Networks = [.. (container.NetworkSettings?.Networks ?? []).Select(network => Network(network.Key, network.Value))],
            Labels = (config.Labels ?? []).ToDictionary(label => label.Key, label => label.Value ?? ""),
            RestartPolicy = host.RestartPolicy is { } policy ? Filled(policy.Name) ?? "no" : null,
            RestartCount = container.RestartCount,
            HasTerminal = config.Tty,
            HasInput = config.OpenStdin,
            IsRemovedAtEnd = host.AutoRemove,
            IsPrivileged = host.Privileged,
            MemoryLimit = host.Memory > 0 ? new ByteSize(host.Memory) : null,
            CpuLimit = CpuLimit(host),
            LogDriver = Filled(host.LogConfig?.Type) ?? Filled(host.LogConfig?.Driver),
            CreatedAt = RfcTime.Parse(container.Created),
            StartedAt = RfcTime.Parse(state.StartedAt),
            FinishedAt = RfcTime.Parse(state.FinishedAt),
            ExitCode = ContainerWords.Status(state.Status ?? "") is ContainerStatus.Exited or ContainerStatus.Dead ? state.ExitCode : null,
            IsOutOfMemory = state.OOMKilled,
            Error = state.Error ?? "",
            ProcessId = state.Pid > 0 ? state.Pid : null,
            HealthProbes = [.. (state.Health?.Log ?? state.Healthcheck?.Log ?? []).Select(probe =>
                new HealthProbe(RfcTime.Parse(probe.Start), probe.ExitCode, probe.Output ?? ""))],
            CheckpointedAt = RfcTime.Parse(state.CheckpointedAt),
            Raw = raw,
        };
    }

    private static DetailedContainer Read(string program, string raw)
    {
        try
        {
            return JsonSerializer.Deserialize(raw, ContainerDetailsJson.Default.DetailedContainer)
                ?? throw Failures.BadAnswer(program, "the details of the container are null");
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer(program, $"the details of the container: {exception.Message}", exception);
        }
    }

    private static double? CpuLimit(DetailedHostConfig host) =>
        host.NanoCpus > 0 ? host.NanoCpus / CoreNanos
        : host.CpuQuota > 0 ? host.CpuQuota / (host.CpuPeriod > 0 ? host.CpuPeriod : DefaultPeriod)
        : null;

    private static ContainerNetwork Network(string name, DetailedEndpoint? endpoint) => new(
        name, Filled(endpoint?.IPAddress) ?? endpoint?.GlobalIPv6Address ?? "", endpoint?.Gateway ?? "", endpoint?.MacAddress ?? "",
        endpoint?.Aliases ?? []);

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string Need(string program, string? value, string field) =>
        Filled(value) ?? throw Failures.BadAnswer(program, $"the details of the container have no {field}");
}
