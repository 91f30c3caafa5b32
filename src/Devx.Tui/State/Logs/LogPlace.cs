namespace Devx.Tui.State.Logs;

/// <summary>Where in a log the reader is.</summary>
/// <param name="IsFollowing">True at the end, where new lines come in; the rest does not count then.</param>
/// <param name="Line">The number of the line at the top.</param>
/// <param name="Row">The row of that line at the top, when it is broken into several.</param>
/// <param name="Move">Rows to go from there, down or up; drawing knows how long rows are.</param>
/// <param name="Seen">One more than the number of the newest line that was on the screen.</param>
internal sealed record LogPlace(bool IsFollowing = true, long Line = 0, int Row = 0, int Move = 0, long Seen = 0)
{
    /// <summary>Some rows away. Any way up stops following; at the end there is no way down.</summary>
    public LogPlace Moved(int rows) => IsFollowing && rows >= 0 ? this : this with { IsFollowing = false, Move = Move + rows };

    /// <summary>At a line, so many rows below the top.</summary>
    public LogPlace At(long line, int below = 0) => this with { IsFollowing = false, Line = line, Row = 0, Move = -below };
}
