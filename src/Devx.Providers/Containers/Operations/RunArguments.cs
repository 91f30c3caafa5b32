namespace Devx.Providers.Containers.Operations;

/// <summary>Says the options of a new container to a CLI; docker, podman and nerdctl take the same words.</summary>
internal static class RunArguments
{
    /// <summary>The words after <c>run</c>.</summary>
    /// <param name="options">What is wanted.</param>
    /// <param name="mode">How it is run: <c>--detach</c>, or with a terminal.</param>
    public static IReadOnlyList<string> Of(RunOptions options, params IReadOnlyList<string> mode) =>
    [
        "run", .. mode,
        .. Flag("--name", options.Name),
        .. options.IsRemovedAtEnd ? ["--rm"] : Array.Empty<string>(),
        .. Flag("--restart", options.RestartPolicy),
        .. options.Environment.SelectMany(variable => Flag("--env", variable)),
        .. options.Ports.SelectMany(port => Flag("--publish", port)),
        .. options.Volumes.SelectMany(volume => Flag("--volume", volume)),
        .. Flag("--network", options.Network),
        .. Flag("--cpus", options.CpuCount is { } cpus ? EngineDialect.Cpus(cpus) : null),
        .. Flag("--memory", options.Memory is { } memory ? EngineDialect.Bytes(memory.Bytes) : null),
        options.Image,
        .. options.Command,
    ];

    private static IReadOnlyList<string> Flag(string flag, string? value) => string.IsNullOrEmpty(value) ? [] : [flag, value];
}
