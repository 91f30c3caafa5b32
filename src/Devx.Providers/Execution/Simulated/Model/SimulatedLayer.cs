namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>A step of an image's making.</summary>
/// <param name="CreatedBy">The instruction.</param>
/// <param name="Size">Bytes; 0 for one that only says something.</param>
/// <param name="CreatedAt">When it was made.</param>
internal sealed record SimulatedLayer(string CreatedBy, long Size, DateTimeOffset CreatedAt)
{
    private static readonly (string CreatedBy, double Share)[] Steps =
    [
        ("CMD [\"serve\"]", 0), ("ENTRYPOINT [\"/docker-entrypoint.sh\"]", 0), ("EXPOSE map[80/tcp:{}]", 0),
        ("COPY /src/out /app # buildkit", 0.18),
        ("RUN /bin/sh -c apt-get update && apt-get install -y ca-certificates curl && rm -rf /var/lib/apt/lists/* # buildkit", 0.27),
        ("ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", 0),
    ];

    /// <summary>The steps of an image, newest first, which together have its size.</summary>
    public static IReadOnlyList<SimulatedLayer> Of(SimulatedImage image)
    {
        SimulatedLayer[] own = [.. Steps.Select((step, index) => new SimulatedLayer(
            step.CreatedBy, (long)(image.Size * step.Share), image.CreatedAt - TimeSpan.FromSeconds(11 * index)))];
        return [.. own, new SimulatedLayer(
            "ADD rootfs.tar.xz / # buildkit", image.Size - own.Sum(layer => layer.Size), image.CreatedAt - TimeSpan.FromDays(12))];
    }
}
