namespace Devx.Tui.State;

/// <summary>Orders names as people do: numbers in them by value, so that <c>job-2</c> comes before <c>job-10</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x;
        ReadOnlySpan<char> right = y;
        while (!left.IsEmpty && !right.IsEmpty)
        {
            int difference = ComparePart(ref left, ref right);
            if (difference != 0)
            {
                return difference;
            }
        }

        int rest = left.Length.CompareTo(right.Length);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    private static int ComparePart(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        ReadOnlySpan<char> leftDigits = Digits(left);
        ReadOnlySpan<char> rightDigits = Digits(right);
        if (leftDigits.IsEmpty || rightDigits.IsEmpty)
        {
            int difference = left[0].CompareTo(right[0]);
            left = left[1..];
            right = right[1..];
            return difference;
        }

        left = left[leftDigits.Length..];
        right = right[rightDigits.Length..];
        leftDigits = leftDigits.TrimStart('0');
        rightDigits = rightDigits.TrimStart('0');
        int length = leftDigits.Length.CompareTo(rightDigits.Length);
        return length != 0 ? length : leftDigits.SequenceCompareTo(rightDigits);
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return text[..end];
    }
}
