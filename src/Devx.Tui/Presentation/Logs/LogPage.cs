using Devx.Tui.State.Logs;

namespace Devx.Tui.Presentation.Logs;

/// <summary>The rows of a log that are on the screen, and where that is.</summary>
/// <param name="Rows">From the top; fewer than the screen has when the log is short.</param>
/// <param name="Place">Where, with nothing left to move.</param>
/// <param name="New">Lines that came since the end was last on the screen.</param>
internal sealed record LogPage(IReadOnlyList<LogRow> Rows, LogPlace Place, long New)
{
    /// <summary>Finds the page for a place.</summary>
    /// <param name="lines">What is shown.</param>
    /// <param name="place">Where the reader was, and wants to go.</param>
    /// <param name="cursor">A line that has to be on it.</param>
    /// <param name="count">Rows of the screen.</param>
    /// <param name="draw">Draws a line as one row or more.</param>
    public static LogPage Of(ILogLines lines, LogPlace place, long? cursor, int count, Func<long, IReadOnlyList<LogRow>> draw)
    {
        var known = new Dictionary<long, IReadOnlyList<LogRow>>();
        var rows = new Walk(
            lines, number => known.TryGetValue(number, out IReadOnlyList<LogRow>? drawn) ? drawn : known[number] = draw(number));
        List<LogRow> page = rows.At(place, count);
        if (cursor is { } line && lines.AtOrAfter(line) is { } wanted && page.Count > 0 && !page.Exists(row => row.Number == wanted))
        {
            page = wanted < page[0].Number ? rows.Down(wanted, 0, count) : rows.Up(wanted, count);
        }

        long seen = page.Count == 0 ? lines.End : page[^1].Number + 1;
        seen = place.IsFollowing ? lines.End : Math.Max(place.Seen, lines.AtOrAfter(seen) is null ? lines.End : seen);
        LogPlace there = page.Count == 0 ? place with { Move = 0 } : place with { Line = page[0].Number, Row = page[0].Part, Move = 0 };
        return new LogPage(page, there with { Seen = seen }, lines.CountFrom(seen));
    }

    /// <summary>Goes through rows, which are parts of lines.</summary>
    private sealed class Walk(ILogLines lines, Func<long, IReadOnlyList<LogRow>> draw)
    {
        public List<LogRow> At(LogPlace place, int count)
        {
            if (place.IsFollowing)
            {
                return Up(null, count);
            }

            if ((lines.AtOrAfter(place.Line) ?? lines.Before(long.MaxValue)) is not { } line)
            {
                return [];
            }

            int part = line == place.Line ? Math.Min(place.Row, draw(line).Count - 1) : 0;
            (line, part) = Moved(line, part, place.Move);
            List<LogRow> page = Down(line, part, count);
            return page.Count < count ? Up(null, count) : page;
        }

        /// <summary>The rows from one on.</summary>
        public List<LogRow> Down(long line, int part, int count)
        {
            var rows = new List<LogRow>(draw(line).Skip(part));
            long last = line;
            while (rows.Count < count && lines.AtOrAfter(last + 1) is { } next)
            {
                rows.AddRange(draw(next));
                last = next;
            }

            return [.. rows.Take(count)];
        }

        /// <summary>The rows up to the end of a line; null for the last one.</summary>
        public List<LogRow> Up(long? line, int count)
        {
            var rows = new List<LogRow>();
            for (long? next = line ?? lines.Before(long.MaxValue); next is { } number && rows.Count < count; next = lines.Before(number))
            {
                rows.InsertRange(0, draw(number));
            }

            return [.. rows.TakeLast(count)];
        }

        private (long Line, int Part) Moved(long line, int part, int rows)
        {
            while (rows < 0)
            {
                if (part > 0)
                {
                    part--;
                }
                else if (lines.Before(line) is { } before)
                {
                    (line, part) = (before, draw(before).Count - 1);
                }
                else
                {
                    return (line, 0);
                }

                rows++;
            }

            for (; rows > 0; rows--)
            {
                if (part < draw(line).Count - 1)
                {
                    part++;
                }
                else if (lines.AtOrAfter(line + 1) is { } next)
                {
                    (line, part) = (next, 0);
                }
                else
                {
                    break;
                }
            }

            return (line, part);
        }
    }
}
