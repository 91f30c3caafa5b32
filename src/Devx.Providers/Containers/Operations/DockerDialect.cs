using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>What is docker's own.</summary>
internal sealed class DockerDialect : EngineDialect
{
    /// <inheritdoc/>
    public override string Name => "docker";

    /// <inheritdoc/>
    public override Capability Checkpoint => Capability.YesBut(
        "Only where the docker daemon has its experimental features on and CRIU is installed; several versions cannot restore.");

    /// <inheritdoc/>
    public override bool StartsStoppedAgain => true;

    /// <summary>The sum of memory and swap is what a container gets that is started with this much memory.</summary>
    /// <inheritdoc/>
    public override IReadOnlyList<string> Limits(double? cpuCount, ByteSize? memory) =>
        [.. base.Limits(cpuCount, memory), .. memory is { } size ? ["--memory-swap", Bytes(size.Bytes * 2)] : Array.Empty<string>()];

    /// <summary>
    /// Engines before 23 remove every unused volume, whatever was asked for, and do not know <c>--all</c>: there the volumes are named.
    /// </summary>
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string>> PruneVolumesAsync(
        EngineAccess engine, bool isAll, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        string version = await engine.Cli.ReadAsync(
            engine.Cli.Request("version", "--format", "{{.Server.Version}}"), cancellationToken).ConfigureAwait(false);
        return ProgramVersion.Parse(version.Trim().Split('\n')[^1].Trim()) is { } known && known.IsAtLeast(23, 0)
            ? ["volume", "prune", "--force", .. isAll ? ["--all"] : Array.Empty<string>()]
            : await base.PruneVolumesAsync(engine, isAll, names, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<DiskSizes> SizesAsync(EngineAccess engine, CancellationToken cancellationToken) =>
        DockerDiskSizes.Parse(await engine.Cli.ReadAsync(
            engine.Cli.Request("system", "df", "--verbose", "--format", "{{json .}}") with { Timeout = DiskSizes.CountTimeout },
            cancellationToken).ConfigureAwait(false));
}
