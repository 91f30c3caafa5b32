using System.Buffers;
using System.Text;

namespace Devx.Tui.Terminal;

/// <summary>One line of a program's output without what controls a terminal, each time read from its beginning.</summary>
internal static class ProgramText
{
    /// <summary>What does not go through as it is; a tab does.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(code => (char)code).Where(letter => letter != '\t')]);

    /// <summary>True when there is nothing to drop.</summary>
    public static bool IsPlain(ReadOnlySpan<char> line) => !line.ContainsAny(Controls);

    /// <summary>The text without its looks; tabs stay.</summary>
    public static string Plain(string line)
    {
        if (IsPlain(line))
        {
            return line;
        }

        char[] text = new char[line.Length];
        return new string(text, 0, Plain(line, text, new ProgramTextReader()));
    }

    /// <summary>Writes the text without its looks to a place that is no shorter; for many lines, with one reader for all.</summary>
    /// <returns>How many letters it has.</returns>
    public static int Plain(ReadOnlySpan<char> line, Span<char> target, ProgramTextReader reader)
    {
        reader.Reset();
        int length = 0;
        foreach (char letter in line)
        {
            if (reader.Take(letter))
            {
                target[length++] = letter;
            }
        }

        return length;
    }

    /// <summary>The text in pieces of one look each.</summary>
    public static IReadOnlyList<ProgramRun> Runs(string line)
    {
        if (IsPlain(line))
        {
            return [new ProgramRun(line, default)];
        }

        var runs = new List<ProgramRun>();
        var text = new StringBuilder(line.Length);
        var reader = new ProgramTextReader();
        ProgramLook look = default;
        foreach (char letter in line)
        {
            if (!reader.Take(letter))
            {
                continue;
            }

            if (reader.Look != look && text.Length > 0)
            {
                runs.Add(new ProgramRun(text.ToString(), look));
                text.Clear();
            }

            look = reader.Look;
            text.Append(letter);
        }

        if (text.Length > 0)
        {
            runs.Add(new ProgramRun(text.ToString(), look));
        }

        return runs;
    }

    /// <summary>The line with its looks and nothing else, for a program that shows them.</summary>
    public static string Colored(string line)
    {
        if (IsPlain(line))
        {
            return line;
        }

        var text = new StringBuilder(line.Length);
        foreach (ProgramRun run in Runs(line))
        {
            string look = run.Look.Sequence;
            text.Append(look).Append(run.Text).Append(look.Length > 0 ? "\e[0m" : "");
        }

        return text.ToString();
    }
}
