using System.Collections.Immutable;

namespace Devx.Tui.State.Logs;

/// <summary>The lines that are marked, and the cursor that marks them; without a cursor the keys scroll.</summary>
/// <param name="Cursor">The line the cursor is on; null while nothing is marked.</param>
/// <param name="Start">Where a range was begun that reaches to the cursor.</param>
/// <param name="Single">Lines marked one by one, and ranges that are closed.</param>
internal sealed record LogMarks(long? Cursor, long? Start, ImmutableSortedSet<long> Single)
{
    public static LogMarks None { get; } = new(null, null, []);

    public bool IsEmpty => Start is null && Single.Count == 0;

    public bool Has(long line) => Single.Contains(line) || (Start is { } start && Cursor is { } cursor
        && line >= Math.Min(start, cursor) && line <= Math.Max(start, cursor));

    /// <summary>Without lines before one: they are dropped.</summary>
    public LogMarks From(long line) => Single.IsEmpty || Single.Min >= line
        ? this
        : this with { Single = Single.Except(Single.TakeWhile(marked => marked < line)) };

    /// <summary>Marks a line or takes the mark back; the cursor is on it.</summary>
    public LogMarks Toggled(long line) => this with { Cursor = line, Single = Single.SymmetricExcept([line]) };

    /// <summary>Begins a range at a line, or closes the one that was begun with these lines.</summary>
    public LogMarks Ranged(long line, Func<long, long, IEnumerable<long>> between) => Start is { } start
        ? new LogMarks(line, null, Single.Union(between(Math.Min(start, line), Math.Max(start, line))))
        : this with { Cursor = line, Start = line };
}
