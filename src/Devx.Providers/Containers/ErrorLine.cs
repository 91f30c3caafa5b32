using System.Text.RegularExpressions;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>Errors that docker and podman tell best in their own line: it is shown as it is, without what they put before it.</summary>
internal static class ErrorLine
{
    private const string Prefix = "(?:docker: |Error response from daemon: |Error: )*";

    /// <summary>A known error whose message is the line that has a text.</summary>
    /// <param name="text">A piece of the line, compared without regard to case.</param>
    /// <param name="failure">What it means.</param>
    /// <param name="remedy">What the user can do; null when nobody knows.</param>
    public static ErrorPattern With(string text, ProviderFailure failure, string? remedy = null) =>
        new($"(?i)^{Prefix}(?<line>.*{Regex.Escape(text)}.*?)\\r?$", failure, "${line}", remedy);

    /// <summary>A known error, else the line the program itself calls its error, else its last line.</summary>
    public static ProviderException Explain(IReadOnlyList<ErrorPattern> known, CommandResult result)
    {
        if (ErrorPattern.Find(known, result) is { } explained)
        {
            return explained;
        }

        string? line = result.StandardError.Split('\n')
            .LastOrDefault(text => text.StartsWith("Error", StringComparison.Ordinal) || text.StartsWith("docker: ",
                StringComparison.Ordinal));
        return line is null
            ? Failures.Unknown(result)
            : new ProviderException(
                ProviderFailure.Other,
                $"{Path.GetFileName(result.Request.Program)} ended with exit code {result.ExitCode}: {line.Trim()}", null, result);
    }
}
