using System.Text.Json;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>Reads <c>podman system df</c> and <c>podman volume ls</c>.</summary>
internal static class PodmanDiskUseParser
{
    private const string ImagesType = "Images";

    /// <summary>The volumes of <c>podman volume ls --format json</c>, ordered by name.</summary>
    /// <exception cref="ProviderException">It is no list of volumes.</exception>
    public static IReadOnlyList<VolumeStake> Volumes(string output) => Read(output, "its volumes", () =>
        (JsonSerializer.Deserialize(output, DiskUseJson.Default.ListPodmanVolumeEntry) ?? [])
            .Select(volume => new VolumeStake(volume.Name ?? throw Failures.BadAnswer("podman", "a volume has no name"), null))
            .OrderBy(volume => volume.Name, StringComparer.Ordinal).ToList());

    /// <summary>True when this podman took <c>json</c> for a template and printed the word.</summary>
    public static bool IsTemplateWanted(string output) => output.StartsWith("json", StringComparison.Ordinal);

    /// <summary>The images of <c>podman system df --format json</c>.</summary>
    /// <exception cref="ProviderException">It does not speak of images.</exception>
    public static ImageStake Images(string output) => Read(output, "its disk usage", () =>
        (JsonSerializer.Deserialize(output, DiskUseJson.Default.ListPodmanDiskRow) ?? [])
            .Where(row => row.Type == ImagesType)
            .Select(row => Stake(row.Total, row.RawSize))
            .FirstOrDefault());

    /// <summary>The images of the template's lines.</summary>
    /// <exception cref="ProviderException">It does not speak of images.</exception>
    public static ImageStake ImagesOfLines(string output) => Read(output, "its disk usage", () =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize(line, DiskUseJson.Default.PodmanDiskLine))
            .Where(line => line?.Type == ImagesType)
            .Select(line => Stake(line?.Total ?? 0, line?.Size ?? 0))
            .FirstOrDefault());

    /// <summary>Images without a size are an answer of two versions that do not understand each other (5.8 client, 4.3 engine).</summary>
    private static ImageStake Stake(int count, long size) => new(count, size > 0 || count == 0 ? new ByteSize(size) : null);

    private static T Read<T>(string output, string what, Func<T?> read)
        where T : class
    {
        try
        {
            return read() ?? throw Failures.BadAnswer("podman", $"{what}: {AnswerExcerpt.Of(output)}");
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("podman", $"{what}: {AnswerExcerpt.Of(output)}", exception);
        }
    }
}
