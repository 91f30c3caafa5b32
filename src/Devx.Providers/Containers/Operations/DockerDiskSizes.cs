using System.Text.Json;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>Reads sizes from <c>docker system df --verbose</c>.</summary>
internal static class DockerDiskSizes
{
    /// <summary>The sizes in the answer.</summary>
    /// <exception cref="ProviderException">It is not that answer.</exception>
    public static DiskSizes Parse(string output)
    {
        try
        {
            DockerDiskAnswer answer = JsonSerializer.Deserialize(output, OperationsJson.Default.DockerDiskAnswer) ?? new DockerDiskAnswer();
            return new DiskSizes(
                (answer.Containers ?? []).Where(entry => entry.ID is not null)
                    .ToDictionary(entry => entry.ID ?? "", entry => ByteSize.Parse(entry.Size), StringComparer.Ordinal),
                (answer.Volumes ?? []).Where(entry => entry.Name is not null)
                    .ToDictionary(entry => entry.Name ?? "", entry => ByteSize.Parse(entry.Size), StringComparer.Ordinal),
                new ByteSize((answer.BuildCache ?? []).Where(entry => entry.InUse != "true")
                    .Sum(entry => ByteSize.Parse(entry.Size)?.Bytes ?? 0)));
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("docker", $"its disk usage: {AnswerExcerpt.Of(output)}", exception);
        }
    }
}
