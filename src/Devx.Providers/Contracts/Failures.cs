using Devx.Providers.Execution;

namespace Devx.Providers.Contracts;

/// <summary>The failures that are the same for every CLI.</summary>
public static class Failures
{
    /// <summary>A program that could not be run to its end.</summary>
    public static ProviderException From(CommandException exception) => exception.Failure switch
    {
        CommandFailure.NotStarted => new ProviderException(
            ProviderFailure.NotInstalled, $"{exception.Request.Program} could not be started: {exception.Message}",
            $"Check that {exception.Request.Program} is installed and can be executed.", exception.Result, exception),
        CommandFailure.TimedOut => new ProviderException(
            ProviderFailure.TimedOut, $"{exception.Request.Program} did not answer within {exception.Request.Timeout.TotalSeconds:0} s.",
            "Run the command by hand to see what it waits for.", exception.Result, exception),
        CommandFailure.StreamFailed => new ProviderException(
            ProviderFailure.Other, exception.Message, null, exception.Result, exception),
    };

    /// <summary>An error that no known text explains: the last line of standard error and the exit code, without a guess.</summary>
    public static ProviderException Unknown(CommandResult result)
    {
        string last = LastLine(result.StandardError) ?? LastLine(result.StandardOutput) ?? "no message";
        return new ProviderException(
            ProviderFailure.Other, $"{result.Request.Program} ended with exit code {result.ExitCode}: {last}", null, result);
    }

    /// <summary>An answer that could not be read.</summary>
    public static ProviderException BadAnswer(string program, string what, Exception? innerException = null) => new(
        ProviderFailure.BadAnswer, $"The answer of {program} could not be read: {what}",
        $"Run the command by hand; if its output looks right, this {program} version is not known yet.", null, innerException);

    private static string? LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
}
