using System.Text.Json;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>Reads <c>docker system df</c>.</summary>
internal static class DockerDiskUseParser
{
    private const string What = "its disk usage";

    /// <summary>The volumes of the verbose answer, ordered by name.</summary>
    /// <exception cref="ProviderException">It is not that answer.</exception>
    public static IReadOnlyList<VolumeStake> Volumes(string output)
    {
        try
        {
            DockerDiskUse use = JsonSerializer.Deserialize(output, DiskUseJson.Default.DockerDiskUse) ?? new DockerDiskUse();
            return [.. (use.Volumes ?? throw Failures.BadAnswer("docker", $"{What} names no volumes"))
                .Select(volume => new VolumeStake(
                    volume.Name ?? throw Failures.BadAnswer("docker", "a volume has no name"), ByteSize.Parse(volume.Size)))
                .OrderBy(volume => volume.Name, StringComparer.Ordinal)];
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("docker", $"{What}: {AnswerExcerpt.Of(output)}", exception);
        }
    }

    /// <summary>The line of the images; layers that several share are counted once.</summary>
    /// <exception cref="ProviderException">It is not that answer.</exception>
    public static ImageStake Images(string output)
    {
        try
        {
            DockerDiskLine? images = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize(line, DiskUseJson.Default.DockerDiskLine))
                .FirstOrDefault(line => line?.Type == "Images");
            return images is null
                ? throw Failures.BadAnswer("docker", $"{What} names no images")
                : new ImageStake(images.TotalCount, ByteSize.Parse(images.Size));
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("docker", $"{What}: {AnswerExcerpt.Of(output)}", exception);
        }
    }
}
