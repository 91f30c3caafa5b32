using System.Text;

namespace Devx.Providers.Execution.Simulated.Guest.Script;

/// <summary>Takes the quotes off words, and puts values in the place of variables and of commands in <c>$(…)</c>.</summary>
/// <param name="variables">The variables by name; the positional ones too.</param>
/// <param name="positional">What <c>$@</c> stands for.</param>
/// <param name="substituteAsync">Runs a script and gives what it prints.</param>
internal sealed class ShellWords(
    IReadOnlyDictionary<string, string> variables, IReadOnlyList<string> positional, Func<string, Task<string>> substituteAsync)
{
    /// <summary>Where a <c>$(…)</c> ends that begins at a place.</summary>
    public static int EndOfSubstitution(string text, int at)
    {
        int depth = 0;
        for (int end = at + 1; end < text.Length; end++)
        {
            depth += text[end] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return end + 1;
            }
        }

        throw new FormatException("Syntax error: end of file unexpected (expecting \")\")");
    }

    /// <summary>The words as the command gets them.</summary>
    public async Task<IReadOnlyList<string>> ExpandAsync(IEnumerable<string> words)
    {
        var expanded = new List<string>();
        foreach (string word in words)
        {
            expanded.AddRange(word is "$@" or "\"$@\"" ? positional : [await ExpandAsync(word).ConfigureAwait(false)]);
        }

        return expanded;
    }

    private async Task<string> ExpandAsync(string word)
    {
        var text = new StringBuilder();
        char quote = '\0';
        for (int at = 0; at < word.Length;)
        {
            char letter = word[at];
            if (letter == quote || (quote == '\0' && letter is '\'' or '"'))
            {
                quote = letter == quote ? '\0' : letter;
                at++;
            }
            else if (letter == '\\' && quote != '\'' && at + 1 < word.Length
                && (quote == '\0' || word[at + 1] is '"' or '\\' or '$' or '`'))
            {
                text.Append(word[at + 1]);
                at += 2;
            }
            else if (letter == '$' && quote != '\'')
            {
                (string value, at) = await SubstituteAsync(word, at).ConfigureAwait(false);
                text.Append(value);
            }
            else
            {
                text.Append(letter);
                at++;
            }
        }

        return text.ToString();
    }

    private async Task<(string Value, int End)> SubstituteAsync(string word, int at)
    {
        if (at + 1 < word.Length && word[at + 1] == '(')
        {
            int close = EndOfSubstitution(word, at);
            return ((await substituteAsync(word[(at + 2)..(close - 1)]).ConfigureAwait(false)).Trim(), close);
        }

        if (at + 1 < word.Length && word[at + 1] == '{')
        {
            int close = word.IndexOf('}', at);
            string[] parts = word[(at + 2)..close].Split(":-", 2);
            return (variables.GetValueOrDefault(parts[0]) ?? (parts.Length > 1 ? parts[1] : ""), close + 1);
        }

        int end = at + 1;
        while (end < word.Length && (char.IsAsciiLetterOrDigit(word[end]) || word[end] == '_' || (end == at + 1 && word[end] == '?')))
        {
            end++;
        }

        return (end == at + 1 ? "$" : variables.GetValueOrDefault(word[(at + 1)..end]) ?? "", end);
    }
}
