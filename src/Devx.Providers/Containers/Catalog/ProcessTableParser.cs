using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Catalog;

/// <summary>Reads <c>top</c>: a line of titles, then a line for each process; the last column takes the rest of a line.</summary>
internal static class ProcessTableParser
{
    /// <summary>The table. What a guest's login shell printed before the titles is left out.</summary>
    /// <exception cref="ProviderException">There is no line of titles.</exception>
    public static ProcessTable Parse(string program, string output)
    {
        string[][] lines = [.. output.Split('\n').Select(Words).SkipWhile(words => !words.Contains("PID"))];
        return lines is [string[] titles, ..]
            ? new ProcessTable(titles, [.. lines.Skip(1).Where(words => words.Length > 0).Select(words => Cells(words, titles.Length))])
            : throw Failures.BadAnswer(program, $"the processes have no titles: {AnswerExcerpt.Of(output)}");
    }

    private static string[] Words(string line) =>
        line.Split((char[]?)[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyList<string> Cells(string[] words, int count) =>
        words.Length > count
            ? [.. words[..(count - 1)], string.Join(' ', words[(count - 1)..])]
            : [.. words, .. Enumerable.Repeat("", count - words.Length)];
}
