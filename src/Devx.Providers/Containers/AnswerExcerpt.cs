namespace Devx.Providers.Containers;

/// <summary>The beginning of an answer that could not be read, short enough for a message.</summary>
internal static class AnswerExcerpt
{
    private const int Longest = 80;

    /// <summary>At most 80 characters of one line.</summary>
    public static string Of(string text)
    {
        string line = text.Trim().ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
