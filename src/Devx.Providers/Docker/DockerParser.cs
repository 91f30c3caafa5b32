using System.Text.Json;
using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Docker;

/// <summary>Reads what docker says of its engines.</summary>
internal static class DockerParser
{
    /// <summary>
    /// The engine that answered <c>docker info --format '{{json .}}'</c>. Without an engine a client prints an object of zeros and exits 1,
    /// and client 20.10 prints only <c>ServerErrors</c> and exits 0.
    /// </summary>
    /// <exception cref="ProviderException">No engine answered, or its answer could not be read.</exception>
    public static DockerInfo Info(CommandResult result)
    {
        if (!result.IsSuccess)
        {
            throw DockerErrors.Explain(result);
        }

        DockerInfo info = Read(result.StandardOutput);
        if (info.ServerErrors is [string error, ..])
        {
            throw DockerErrors.Explain(result with { StandardError = error });
        }

        return !string.IsNullOrEmpty(info.ServerVersion)
            ? info
            : throw new ProviderException(ProviderFailure.EngineDown, "The docker engine is not up.", null, result);
    }

    /// <summary>The word of <c>docker desktop status --format json</c>; null when it says nothing.</summary>
    public static string? DesktopStatus(CommandResult result)
    {
        try
        {
            return result.IsSuccess && result.StandardOutput.Length > 0
                ? JsonSerializer.Deserialize(result.StandardOutput, DockerJson.Default.DockerDesktopStatus)?.Status
                : null;
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("docker", $"the status of Docker Desktop: {AnswerExcerpt.Of(result.StandardOutput)}", exception);
        }
    }

    /// <summary>The version in <c>Docker version 28.2.2, build e6534b4</c>; null for podman's shim of the same name.</summary>
    public static string? Version(string output)
    {
        const string Before = "Docker version ";
        int start = output.IndexOf(Before, StringComparison.Ordinal);
        return start < 0 ? null : output[(start + Before.Length)..].Split(',', ' ', '\n')[0].Trim();
    }

    private static DockerInfo Read(string output)
    {
        try
        {
            return JsonSerializer.Deserialize(output, DockerJson.Default.DockerInfo)
                ?? throw Failures.BadAnswer("docker", "its info is null");
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("docker", $"its info: {AnswerExcerpt.Of(output)}", exception);
        }
    }
}
