using System.Globalization;
using System.Text;

namespace Devx.Providers.Execution;

/// <summary>
/// One line of the log that Go programs write when their output is no terminal: <c>time="…" level=fatal msg="…" key=value</c>
/// (limactl, colima, nerdctl, podman).
/// </summary>
/// <param name="Level">debug, info, warning, error or fatal.</param>
/// <param name="Message">The message, unquoted; it may have several lines.</param>
/// <param name="Fields">All fields, unquoted, time, level and msg too.</param>
internal sealed record LogLine(string Level, string Message, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The log lines of a text; lines of another form are left out.</summary>
    public static IEnumerable<LogLine> ParseAll(string text) =>
        text.Split('\n').Select(Parse).OfType<LogLine>();

    /// <summary>Reads one line; null when it is of another form.</summary>
    public static LogLine? Parse(string line)
    {
        var fields = new Dictionary<string, string>();
        int position = 0;
        while (ReadField(line, ref position) is var (name, value))
        {
            fields[name] = value;
        }

        return fields.TryGetValue("level", out string? level) && fields.TryGetValue("msg", out string? message)
            ? new LogLine(level, message, fields)
            : null;
    }

    /// <summary>The message of the last fatal line, else of the last error; null when there is none.</summary>
    public static string? LastFailure(string text)
    {
        List<LogLine> lines = [.. ParseAll(text)];
        return (lines.LastOrDefault(line => line.Level is "fatal") ?? lines.LastOrDefault(line => line.Level is "error"))?.Message;
    }

    /// <summary>A text with the messages and errors of its log lines unquoted, one below the other, and other lines as they are.</summary>
    public static string Plain(string text) =>
        string.Join('\n', text.Split('\n').Select(line => Parse(line) is { } log ? PlainOf(log) : line));

    private static string PlainOf(LogLine line) =>
        line.Fields.TryGetValue("error", out string? error) ? $"{line.Message}: {error}" : line.Message;

    private static (string Name, string Value)? ReadField(string line, ref int position)
    {
        while (position < line.Length && line[position] == ' ')
        {
            position++;
        }

        int equals = position < line.Length ? line.IndexOf('=', position) : -1;
        if (equals <= position || line.AsSpan(position, equals - position).ContainsAny(" \""))
        {
            return null;
        }

        string name = line[position..equals];
        position = equals + 1;
        return (name, position < line.Length && line[position] == '"' ? ReadQuoted(line, ref position) : ReadWord(line, ref position));
    }

    private static string ReadWord(string line, ref int position)
    {
        int end = line.IndexOf(' ', position);
        string word = end < 0 ? line[position..] : line[position..end];
        position += word.Length;
        return word.TrimEnd('\r');
    }

    // Go's strconv.Quote.
    private static string ReadQuoted(string line, ref int position)
    {
        var text = new StringBuilder();
        for (position++; position < line.Length && line[position] != '"'; position++)
        {
            if (line[position] != '\\' || position + 1 >= line.Length)
            {
                text.Append(line[position]);
                continue;
            }

            position++;
            _ = line[position] switch
            {
                'n' => text.Append('\n'),
                't' => text.Append('\t'),
                'r' => text.Append('\r'),
                'x' => AppendCode(text, line, ref position, 2),
                'u' => AppendCode(text, line, ref position, 4),
                'U' => AppendCode(text, line, ref position, 8),
                char other => text.Append(other),
            };
        }

        position++;
        return text.ToString();
    }

    private static StringBuilder AppendCode(StringBuilder text, string line, ref int position, int digits)
    {
        if (position + digits < line.Length
            && int.TryParse(line.AsSpan(position + 1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code)
            && Rune.IsValid(code))
        {
            position += digits;
            return text.Append(new Rune(code).ToString());
        }

        return text.Append(line[position]);
    }
}
