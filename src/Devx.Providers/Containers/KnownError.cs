using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>A text that a CLI is known to print, what it means, and the way out.</summary>
/// <param name="Text">A piece of it, compared without regard to case.</param>
/// <param name="Failure">What it means.</param>
/// <param name="Remedy">What the user can do; null when nobody knows.</param>
internal sealed record KnownError(string Text, ProviderFailure Failure, string? Remedy = null)
{
    /// <summary>The first of the known errors that a result shows, told with the line that shows it; otherwise its last words.</summary>
    /// <param name="result">A command that ended badly.</param>
    /// <param name="known">Known errors, the telling ones first.</param>
    /// <param name="prefixes">What the CLI puts before its message.</param>
    public static ProviderException Explain(CommandResult result, IReadOnlyList<KnownError> known, IReadOnlyList<string> prefixes)
    {
        // Some versions print the error of exec on standard output.
        string[] lines = $"{result.StandardError}\n{result.StandardOutput}"
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (KnownError error in known)
        {
            if (lines.LastOrDefault(line => line.Contains(error.Text, StringComparison.OrdinalIgnoreCase)) is { } line)
            {
                return new ProviderException(error.Failure, WithoutPrefixes(line, prefixes), error.Remedy, result);
            }
        }

        return Failures.Unknown(result);
    }

    private static string WithoutPrefixes(string line, IReadOnlyList<string> prefixes)
    {
        foreach (string prefix in prefixes)
        {
            line = line.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? line[prefix.Length..].TrimStart() : line;
        }

        return line.Length > 0 && char.IsAsciiLetterLower(line[0]) && !line.Contains("://", StringComparison.Ordinal)
            ? char.ToUpperInvariant(line[0]) + line[1..]
            : line;
    }
}
