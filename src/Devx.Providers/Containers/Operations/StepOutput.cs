using Devx.Providers.Execution;

namespace Devx.Providers.Containers.Operations;

/// <summary>The one line of a step's output that is worth a place beside its outcome.</summary>
internal static class StepOutput
{
    private const string Reclaimed = "Total reclaimed space", CacheTotal = "Total:", Untagged = "Untagged:";

    /// <summary>What a prune has freed, else the last line printed.</summary>
    public static string Of(EngineOperation operation, CommandResult result)
    {
        IReadOnlyList<string> lines = Lines(result.StandardOutput);
        return operation is PruneEngine && result.IsSuccess ? Freed(lines)
            : lines is [.., var last] ? last
            : Lines(result.StandardError) is [.., var complaint] ? complaint
            : "";
    }

    /// <summary>Docker adds up what became free; podman and nerdctl print the names of what is gone, some below a heading.</summary>
    private static string Freed(IReadOnlyList<string> lines) =>
        lines.LastOrDefault(line =>
            line.StartsWith(Reclaimed, StringComparison.Ordinal) || line.StartsWith(CacheTotal, StringComparison.Ordinal))
        ?? $"{lines.Count(line => !line.EndsWith(':') && !line.StartsWith(Untagged, StringComparison.OrdinalIgnoreCase))} removed";

    private static IReadOnlyList<string> Lines(string text) =>
        [.. text.Split('\n').Select(LogLine.Plain).Select(line => line.Trim()).Where(line => line.Length > 0)];
}
