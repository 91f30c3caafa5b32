using System.Globalization;
using System.Text;
using System.Text.Json;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>
/// Reads the stream of <c>podman stats --format json</c>: one pretty-printed array after another with nothing between them. A round's load
/// is the difference of <c>cpu_time</c>, because <c>cpu_percent</c> of the first round is the average since the start.
/// </summary>
internal sealed class PodmanUsageReader(TimeProvider time) : IUsageReader
{
    private const int Longest = 16 << 20;
    private readonly StringBuilder _document = new();
    private int _depth;
    private bool _isInText;
    private bool _isEscaped;

    /// <inheritdoc/>
    public IReadOnlyList<ContainerUsage>? Take(string line)
    {
        if (_depth == 0 && line.AsSpan().TrimStart() is not ['[' or '{', ..])
        {
            // What the scripts of a guest's login shell print before the first one.
            return null;
        }

        IReadOnlyList<ContainerUsage>? complete = null;
        foreach (char letter in line)
        {
            _document.Append(letter);
            if (Closes(letter))
            {
                complete = Read(_document.ToString());
                _document.Clear();
            }
        }

        if (_document.Length > Longest)
        {
            throw Failures.BadAnswer("podman", "its stats never end");
        }

        return complete;
    }

    /// <summary>Counts brackets outside of texts; true for the one that closes a document.</summary>
    private bool Closes(char letter)
    {
        if (_isInText)
        {
            _isInText = _isEscaped || letter != '"';
            _isEscaped = !_isEscaped && letter == '\\';
            return false;
        }

        _isInText = letter == '"';
        _depth += letter switch { '[' or '{' => 1, ']' or '}' => -1, _ => 0 };
        return letter is (']' or '}') && _depth <= 0;
    }

    private IReadOnlyList<ContainerUsage> Read(string document)
    {
        TimeSpan clock = time.GetElapsedTime(0);
        try
        {
            return [.. (JsonSerializer.Deserialize(document, PodmanContainersJson.Default.ListPodmanStatsEntry) ?? [])
                .Where(entry => !string.IsNullOrEmpty(entry.Id)).Select(entry => Usage(entry, clock))];
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("podman", $"its stats: {AnswerExcerpt.Of(document)}", exception);
        }
    }

    private static ContainerUsage Usage(PodmanStatsEntry entry, TimeSpan clock)
    {
        (ByteSize? used, ByteSize? limit) = SizePair.Parse(entry.MemUsage);
        (ByteSize? received, ByteSize? sent) = SizePair.Parse(entry.NetIo);
        (ByteSize? read, ByteSize? written) = SizePair.Parse(entry.BlockIo);
        return new ContainerUsage
        {
            ContainerId = entry.Id ?? "",
            Cpu = GoDuration.Parse(entry.CpuTime) is { } busy ? new CpuSample(busy, clock) : null,
            MemoryUsed = used,
            MemoryLimit = limit,
            ProcessCount = int.TryParse(entry.Pids, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null,
            NetworkReceived = received,
            NetworkSent = sent,
            DiskRead = read,
            DiskWritten = written,
        };
    }
}
