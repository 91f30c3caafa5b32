using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>
/// Reads the stream of <c>docker stats --no-trunc --format '{{json .}}'</c>. Even into a pipe it is made for a terminal: each frame begins
/// with "cursor home", lines end with "clear to the end", and a line may be nothing but such codes, or what the scripts of a guest's login
/// shell print before the first frame.
/// </summary>
internal sealed partial class DockerUsageReader : IUsageReader
{
    private const string FrameStart = "\u001b[H";
    private readonly List<ContainerUsage> _frame = [];

    /// <inheritdoc/>
    public IReadOnlyList<ContainerUsage>? Take(string line)
    {
        IReadOnlyList<ContainerUsage>? complete = null;
        if (line.Contains(FrameStart, StringComparison.Ordinal) && _frame.Count > 0)
        {
            complete = [.. _frame];
            _frame.Clear();
        }

        string text = WithoutCodes(line).Trim();
        if (text is ['{', ..] && Row(text) is { } usage)
        {
            _frame.Add(usage);
        }

        return complete;
    }

    /// <summary>One row; null for a container that has just ended (its ID is empty and its name <c>--</c>).</summary>
    private static ContainerUsage? Row(string text)
    {
        DockerStatsLine row = Read(text);
        if (string.IsNullOrEmpty(row.ID) || row.ID == "--")
        {
            return null;
        }

        (ByteSize? used, ByteSize? limit) = SizePair.Parse(row.MemUsage);
        (ByteSize? received, ByteSize? sent) = SizePair.Parse(row.NetIO);
        (ByteSize? read, ByteSize? written) = SizePair.Parse(row.BlockIO);
        return new ContainerUsage
        {
            ContainerId = row.ID,
            CpuPercent = Number(row.CPUPerc?.TrimEnd('%')),
            MemoryUsed = used,
            MemoryLimit = limit,
            ProcessCount = (int?)Number(row.PIDs),
            NetworkReceived = received,
            NetworkSent = sent,
            DiskRead = read,
            DiskWritten = written,
        };
    }

    private static DockerStatsLine Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, DockerContainersJson.Default.DockerStatsLine) ?? new DockerStatsLine();
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("docker", $"a row of its stats: {AnswerExcerpt.Of(text)}", exception);
        }
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    private static string WithoutCodes(string line) => ControlSequence().Replace(line, "");

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]")]
    private static partial Regex ControlSequence();
}
