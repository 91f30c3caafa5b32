namespace Devx.Tui.State;

/// <summary>A line as words, split as a POSIX shell splits it; nothing else that a shell would do is done to it.</summary>
/// <param name="Words">The words, without their quotes.</param>
internal sealed record ShellWords(IReadOnlyList<string> Words)
{
    /// <summary>Why the line has no clear words; null when it has.</summary>
    public string? Problem { get; init; }

    /// <summary>True when quotes or backslashes had a say, so that the words are not simply what one sees.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>A sign that a shell would act on (a pipe, a variable) and that is passed on as it is; null for none.</summary>
    public char? Sign { get; init; }

    public static ShellWords Of(string line) => new ShellWordSplitter(line).Split();
}
