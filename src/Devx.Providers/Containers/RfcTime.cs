namespace Devx.Providers.Containers;

/// <summary>
/// Reads times of RFC 3339 with up to nine digits of a second (<c>2026-11-23T15:55:19.709435795Z</c>, <c>2026-11-23T15:31:31+01:00</c>) by
/// hand: logs have one in each line, a hundred thousand a second.
/// </summary>
internal static class RfcTime
{
    /// <summary>The shortest of them: <c>2026-11-23T15:31:31Z</c>.</summary>
    public const int ShortestLength = 20;

    private const int SecondsLength = 19;
    private const int TickDigits = 7;

    /// <summary>Some islands are 14 hours ahead.</summary>
    /// <value>Minutes.</value>
    private const int MostOffset = 14 * 60;

    /// <summary>The time that is the whole text; null for anything else, and for the year 1, Go's word for never.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        TryRead(text, out DateTimeOffset time, out int length) && length == text?.Length && time.Year > 1 ? time : null;

    /// <summary>Reads the time that a text begins with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="time">The time, to a tenth of a microsecond.</param>
    /// <param name="length">How many characters it took.</param>
    /// <returns>False when the text begins with something else.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out DateTimeOffset time, out int length)
    {
        time = default;
        length = 0;
        if (text.Length < ShortestLength || text[4] != '-' || text[7] != '-' || text[10] is not ('T' or 't') || text[13] != ':'
            || text[16] != ':')
        {
            return false;
        }

        int year = Number(text, 0, 4);
        int month = Number(text, 5, 2);
        int day = Number(text, 8, 2);
        int hour = Number(text, 11, 2);
        int minute = Number(text, 14, 2);
        int second = Number(text, 17, 2);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60)
        {
            return false;
        }

        int end = SecondsLength + FractionLength(text[SecondsLength..]);
        int offsetLength = Offset(text[end..], out TimeSpan offset);
        if (offsetLength == 0)
        {
            return false;
        }

        length = end + offsetLength;
        long ticks = new DateTime(year, month, day, hour, minute, Math.Min(second, 59)).Ticks + Fraction(text[SecondsLength..end]);
        return TryMake(ticks, offset, out time);
    }

    private static bool TryMake(long ticks, TimeSpan offset, out DateTimeOffset time)
    {
        long utc = ticks - offset.Ticks;
        bool isInRange = utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
        time = isInRange ? new DateTimeOffset(ticks, offset) : default;
        return isInRange;
    }

    /// <summary>A number of so many digits; below zero when a character is no digit.</summary>
    private static int Number(ReadOnlySpan<char> text, int start, int count)
    {
        int number = 0;
        foreach (char digit in text.Slice(start, count))
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }

    private static int FractionLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != '.')
        {
            return 0;
        }

        int end = 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private static long Fraction(ReadOnlySpan<char> text)
    {
        long ticks = 0;
        for (int digit = 1; digit <= TickDigits; digit++)
        {
            ticks = (ticks * 10) + (digit < text.Length ? text[digit] - '0' : 0);
        }

        return ticks;
    }

    /// <summary>The length of <c>Z</c> or <c>+01:00</c>; 0 for anything else.</summary>
    private static int Offset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (!text.IsEmpty && text[0] is 'Z' or 'z')
        {
            return 1;
        }

        if (text.Length < 6 || text[0] is not ('+' or '-') || text[3] != ':')
        {
            return 0;
        }

        int hours = Number(text, 1, 2);
        int minutes = Number(text, 4, 2);
        if (hours < 0 || minutes is < 0 or > 59 || (hours * 60) + minutes > MostOffset)
        {
            return 0;
        }

        offset = new TimeSpan(hours, minutes, 0);
        offset = text[0] == '-' ? -offset : offset;
        return 6;
    }
}
