namespace Devx.Providers.Execution;

/// <summary>Quotes words for a POSIX shell: what a guest's login shell reads, and what a person can paste.</summary>
public static class PosixQuoting
{
    private const string Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_=+./:,@%^";

    /// <summary>One word that a POSIX shell reads back unchanged.</summary>
    public static string Quote(string word) =>
        word.Length > 0 && word.All(letter => Plain.Contains(letter, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>A whole command line that a POSIX shell splits back into these words.</summary>
    public static string Join(IEnumerable<string> words) =>
        string.Join(' ', words.Select((word, index) => index == 0 ? QuoteFirst(word) : Quote(word)));

    // At the beginning of a line, NAME=VALUE would set a variable.
    private static string QuoteFirst(string word) =>
        word.Contains('=', StringComparison.Ordinal) && Quote(word) == word ? $"'{word}'" : Quote(word);
}
