using System.Text.Json;
using Devx.Tui.Operations;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Hosting.LearnedTimes;

/// <summary>
/// The file that remembers how long steps take. It only makes estimates possible, so whatever is wrong with it is logged, and learning
/// starts anew.
/// </summary>
internal sealed class DurationsFile(string path, ILogger<DurationsFile> logger) : IDurationStore
{
    private const int Version = 1;

    /// <inheritdoc/>
    public IReadOnlyList<LearnedDuration> Load()
    {
        try
        {
            return File.Exists(path) ? Parse(File.ReadAllText(path)) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            logger.LogWarning("{Path} cannot be used, learning starts anew: {Problem}", path, exception.Message);
            return [];
        }
    }

    /// <inheritdoc/>
    public void Save(IReadOnlyList<LearnedDuration> durations)
    {
        try
        {
            string text = JsonSerializer.Serialize(new DurationsState(Version, durations), DurationsJson.Default.DurationsState);
            AtomicFile.Write(path, text);
        }
        catch (IOException exception)
        {
            logger.LogWarning("{Path} cannot be written: {Problem}", path, exception.Message);
        }
    }

    private static IReadOnlyList<LearnedDuration> Parse(string text)
    {
        DurationsState? state = JsonSerializer.Deserialize(text, DurationsJson.Default.DurationsState);
        return state?.Version == Version && state.Steps.All(IsUsable)
            ? state.Steps
            : throw new JsonException("it is another version's, or has numbers that are no times");
    }

    private static bool IsUsable(LearnedDuration? step) =>
        step is not null && step.Seconds.All(seconds => double.IsFinite(seconds) && seconds is >= 0 and < 1e6);
}
