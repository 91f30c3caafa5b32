using Devx.Tui.State.Logs;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>What a log view holds, while nobody else changes it.</summary>
/// <param name="Ring">The lines.</param>
/// <param name="Matches">Those that hold what is searched; null while nothing is.</param>
/// <param name="Sources">The containers.</param>
/// <param name="Written">How many lines came in all, without what we said ourselves.</param>
internal sealed record LogShelf(LogRing Ring, LogMatches? Matches, IReadOnlyList<LogSource> Sources, long Written = 0)
{
    /// <summary>All lines, or only those that match.</summary>
    public ILogLines Lines(bool isOnlyMatches) =>
        isOnlyMatches && Matches is { } matches ? new MatchingLines(Ring, matches) : new AllLines(Ring);

    private sealed class AllLines(LogRing ring) : ILogLines
    {
        public long End => ring.End;

        public long? AtOrAfter(long number) => number >= ring.End ? null : Math.Max(number, ring.First);

        public long? Before(long number) => Math.Min(number, ring.End) is var end && end > ring.First ? end - 1 : null;

        // Those that came and were dropped again are counted too.
        public long CountFrom(long number) => ring.End - number;

        public LogLine Read(long number) => ring.Read(number);
    }

    private sealed class MatchingLines(LogRing ring, LogMatches matches) : ILogLines
    {
        public long End => matches.Searched;

        public long? AtOrAfter(long number) => At(matches.Before(number));

        public long? Before(long number) => At(matches.Before(number) - 1);

        public long CountFrom(long number) => matches.Count - matches.Before(number);

        public LogLine Read(long number) => ring.Read(number);

        private long? At(int place) => place >= 0 && place < matches.Count ? matches[place] : null;
    }
}
