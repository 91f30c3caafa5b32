namespace Devx.Tui.State.Logs;

/// <summary>Goes through the lines of a view.</summary>
internal static class LogSteps
{
    /// <summary>So many lines further, back when negative; the first or last one at the end.</summary>
    public static long Stepped(this ILogLines lines, long from, int count)
    {
        long line = from;
        for (; count < 0 && lines.Before(line) is { } before; count++)
        {
            line = before;
        }

        for (; count > 0 && lines.AtOrAfter(line + 1) is { } next; count--)
        {
            line = next;
        }

        return line;
    }

    /// <summary>The numbers of all lines from one to another.</summary>
    public static IReadOnlyList<long> Between(this ILogLines lines, long from, long to)
    {
        var numbers = new List<long>();
        for (long? line = lines.AtOrAfter(from); line is { } number && number <= to; line = lines.AtOrAfter(number + 1))
        {
            numbers.Add(number);
        }

        return numbers;
    }
}
