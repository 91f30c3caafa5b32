using System.Text;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers.Logs;

/// <summary>Reads a line of <c>logs --timestamps</c>: a time, one space, the line.</summary>
internal static class LogLineParser
{
    /// <summary>With all nine digits of the second: a shorter time is too likely to be the program's own.</summary>
    private const int ExactStampLength = 30;

    private const int DateLength = 11;

    /// <summary>The line; one whose time cannot be read keeps its whole text.</summary>
    public static ContainerLogLine Parse(OutputLine line)
    {
        ReadOnlySpan<char> text = line.Text;
        if (!RfcTime.TryRead(text, out DateTimeOffset at, out int length) || (length < text.Length && text[length] != ' '))
        {
            return new ContainerLogLine(null, line.Text, line.IsError, line.Dropped);
        }

        ReadOnlySpan<char> stamp = text[..length];
        ReadOnlySpan<char> rest = length < text.Length ? text[(length + 1)..] : [];
        string said = length >= ExactStampLength && rest.Contains(stamp[..DateLength], StringComparison.Ordinal)
            ? WithoutStamps(rest, stamp[..DateLength], length, at)
            : rest.ToString();
        return new ContainerLogLine(at, said, line.IsError, line.Dropped);
    }

    /// <summary>
    /// Engines keep a long line, and podman one that is written bit by bit, in pieces, and print a time before each of them within the
    /// line. Such a time is of the same form and not before the line's own, which a program's own time is: it was written later.
    /// </summary>
    private static string WithoutStamps(ReadOnlySpan<char> text, ReadOnlySpan<char> date, int stampLength, DateTimeOffset first)
    {
        var line = new StringBuilder(text.Length);
        int at;
        while ((at = text.IndexOf(date, StringComparison.Ordinal)) >= 0)
        {
            bool isStamp = RfcTime.TryRead(text[at..], out DateTimeOffset time, out int length) && length == stampLength && time >= first
                && at + length < text.Length && text[at + length] == ' ';
            line.Append(text[..at]).Append(isStamp ? [] : date);
            text = text[(at + (isStamp ? stampLength + 1 : date.Length))..];
        }

        return line.Append(text).ToString();
    }
}
