using System.Text.RegularExpressions;
using Devx.Providers.Execution;
using Devx.Testing;

namespace Devx.Providers.Tests.Simulated;

/// <summary>Compares the many lines that limactl and colima log while they work.</summary>
internal static partial class Story
{
    /// <summary>Nothing is told that the real program does not tell, and both end alike and on the same stream.</summary>
    public static void Check(Recording recorded, CommandResult simulated)
    {
        Assert.Equal(recorded.ExitCode, simulated.ExitCode);
        CheckLines(recorded.StandardOutput, simulated.StandardOutput);
        CheckLines(recorded.StandardError, simulated.StandardError);
    }

    /// <summary>A text without moments, numbers and versions, with single blanks.</summary>
    public static string Plain(string text) =>
        Blanks().Replace(Numbers().Replace(Versions().Replace(Moments().Replace(text, "TIME"), "V"), "N"), " ");

    private static void CheckLines(string recorded, string simulated)
    {
        string[] expected = Lines(recorded), actual = Lines(simulated);
        Assert.All(actual, line => Assert.Contains(line, expected));
        Assert.Equal(expected.LastOrDefault(), actual.LastOrDefault());
    }

    // Left out: the fetching of images, which were files of the host when it was recorded; warnings about another instance; and the help
    // text of the template at the end.
    private static string[] Lines(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int message = Array.FindIndex(lines, line => line.Contains("Message from the instance", StringComparison.Ordinal));
        return
        [
            .. (message < 0 ? lines : lines[..(message + 1)])
                .Where(line => !line.StartsWith("Downloading the ", StringComparison.Ordinal)
                    && !line.Contains("emptydir", StringComparison.Ordinal))
                .Select(line => Paths().Replace(Plain(Message(line)), "PATH")),
        ];
    }

    // Of a line of a log only level and message: images, digests and errors behind them differ.
    private static string Message(string line) =>
        TextLine().Match(line) is { Success: true } text ? text.Groups[1].Value
        : JsonLine().Match(line) is { Success: true } json ? $"level={json.Groups[1].Value} msg=\"{json.Groups[2].Value}\""
        : line;

    [GeneratedRegex("""(level=\w+ msg=(?:"(?:[^"\\]|\\.)*"|\S+))""")]
    private static partial Regex TextLine();

    [GeneratedRegex("""^\{.*?"level":"(\w+)".*"msg":"((?:[^"\\]|\\.)*)".*\}$""")]
    private static partial Regex JsonLine();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}[T ][\d:.]+Z?")]
    private static partial Regex Moments();

    [GeneratedRegex(@"\b2\.2\.0(?:-rc\.0)?")]
    private static partial Regex Versions();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Numbers();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?:https?:/)?/[^`\s""]*")]
    private static partial Regex Paths();
}
