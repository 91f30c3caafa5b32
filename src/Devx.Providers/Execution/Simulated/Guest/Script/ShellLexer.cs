using System.Text;

namespace Devx.Providers.Execution.Simulated.Guest.Script;

/// <summary>Splits a script into words and operators, as far as the scripts of dashboards go.</summary>
internal static class ShellLexer
{
    private static readonly string[] Operators = ["2>&1", "2>/dev/null", "&&", "||", ">&2", ">>", ";", "|", ">", "\n"];

    /// <summary>The tokens in order.</summary>
    public static IReadOnlyList<ShellToken> Split(string script)
    {
        var tokens = new List<ShellToken>();
        var word = new StringBuilder();
        for (int at = 0; at < script.Length;)
        {
            string? found = word.Length == 0 || !char.IsAsciiDigit(script[at]) ? OperatorAt(script, at) : null;
            if (found is not null)
            {
                Flush(tokens, word);
                tokens.Add(new ShellToken(found == "\n" ? ";" : found, true));
                at += found.Length;
            }
            else if (script[at] is ' ' or '\t')
            {
                Flush(tokens, word);
                at++;
            }
            else
            {
                int end = EndOfPiece(script, at);
                word.Append(script, at, end - at);
                at = end;
            }
        }

        Flush(tokens, word);
        return tokens;
    }

    private static string? OperatorAt(string script, int at) =>
        Operators.FirstOrDefault(text => string.CompareOrdinal(script, at, text, 0, text.Length) == 0);

    private static int EndOfPiece(string script, int at) => script[at] switch
    {
        '\'' => EndOfQuote(script, at, '\''),
        '"' => EndOfQuote(script, at, '"'),
        '\\' => Math.Min(script.Length, at + 2),
        '$' when at + 1 < script.Length && script[at + 1] == '(' => ShellWords.EndOfSubstitution(script, at),
        _ => at + 1,
    };

    private static int EndOfQuote(string script, int at, char quote)
    {
        int end = at + 1;
        while (end < script.Length && script[end] != quote)
        {
            end = quote == '"' && script[end] is '\\' or '$' ? EndOfPiece(script, end) : end + 1;
        }

        return Math.Min(script.Length, end + 1);
    }

    private static void Flush(List<ShellToken> tokens, StringBuilder word)
    {
        if (word.Length > 0)
        {
            tokens.Add(new ShellToken(word.ToString(), false));
            word.Clear();
        }
    }
}
