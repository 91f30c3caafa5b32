using System.Text.RegularExpressions;
using Devx.Providers.Execution;

namespace Devx.Providers.Contracts;

/// <summary>A text that a CLI is known to print when it fails, and what it means to the user.</summary>
/// <param name="Pattern">A regular expression for the text; its named groups can be used in the words below as <c>${name}</c>.</param>
/// <param name="Failure">The kind of failure.</param>
/// <param name="Message">What happened and why.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record ErrorPattern(string Pattern, ProviderFailure Failure, string Message, string? Remedy = null)
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    /// <summary>The first of the known errors that a failed command printed; null when it printed none of them.</summary>
    public static ProviderException? Find(IEnumerable<ErrorPattern> known, CommandResult result)
    {
        string text = LogLine.Plain(result.StandardError + "\n" + result.StandardOutput);
        foreach (ErrorPattern error in known)
        {
            Match match = Regex.Match(text, error.Pattern, RegexOptions.CultureInvariant | RegexOptions.Multiline, MatchTimeout);
            if (match.Success)
            {
                return new ProviderException(
                    error.Failure, match.Result(error.Message), error.Remedy is null ? null : match.Result(error.Remedy), result);
            }
        }

        return null;
    }

    /// <summary>The words for a failed command of a Go program: a known error, else its own last failure, else its last line.</summary>
    public static ProviderException Explain(IEnumerable<ErrorPattern> known, CommandResult result)
    {
        if (Find(known, result) is { } explained)
        {
            return explained;
        }

        return LogLine.LastFailure(result.StandardError) is { } failure
            ? new ProviderException(
                ProviderFailure.Other, $"{result.Request.Program} ended with exit code {result.ExitCode}: {failure}", null, result)
            : Failures.Unknown(result);
    }
}
