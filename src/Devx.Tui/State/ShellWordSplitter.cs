using System.Text;

namespace Devx.Tui.State;

/// <summary>Goes through one line from left to right, and collects its words.</summary>
internal sealed class ShellWordSplitter(string line)
{
    private const string Signs = "|&;<>()$`*";

    /// <summary>What a shell acts on between double quotes too.</summary>
    private const string SignsInQuotes = "$`";

    /// <summary>What a backslash takes the meaning from between double quotes; before others it stays.</summary>
    private const string EscapedInQuotes = "$`\"\\\n";

    private readonly List<string> _words = [];
    private readonly StringBuilder _word = new();
    private bool _isInWord;
    private bool _isQuoted;
    private char? _sign;
    private int _at;

    public ShellWords Split()
    {
        string? problem = null;
        while (_at < line.Length && problem is null)
        {
            problem = Take(line[_at++]);
        }

        EndWord();
        return new ShellWords(_words) { Problem = problem, IsQuoted = _isQuoted, Sign = _sign };
    }

    /// <summary>Takes what begins with a letter.</summary>
    /// <returns>Why the line has no clear words; null while it has.</returns>
    private string? Take(char letter)
    {
        switch (letter)
        {
            case ' ' or '\t' or '\n':
                EndWord();
                return null;
            case '\'':
                return TakeSingleQuotes();
            case '"':
                return TakeDoubleQuotes();
            case '\\':
                return TakeEscaped();
            default:
                Add(letter, Signs);
                return null;
        }
    }

    private string? TakeSingleQuotes()
    {
        BeginQuotes();
        int end = line.IndexOf('\'', _at);
        if (end < 0)
        {
            return "the quote ' is not closed";
        }

        _word.Append(line, _at, end - _at);
        _at = end + 1;
        return null;
    }

    private string? TakeDoubleQuotes()
    {
        BeginQuotes();
        while (_at < line.Length)
        {
            char letter = line[_at++];
            if (letter == '"')
            {
                return null;
            }

            if (letter == '\\' && _at < line.Length && EscapedInQuotes.Contains(line[_at], StringComparison.Ordinal))
            {
                AddEscaped();
            }
            else
            {
                Add(letter, SignsInQuotes);
            }
        }

        return "the quote \" is not closed";
    }

    private string? TakeEscaped()
    {
        if (_at == line.Length)
        {
            return "nothing follows the backslash at the end";
        }

        BeginQuotes();
        AddEscaped();
        return null;
    }

    // A backslash at the end of a line only joins it with the next.
    private void AddEscaped()
    {
        char letter = line[_at++];
        if (letter != '\n')
        {
            _word.Append(letter);
        }
    }

    private void Add(char letter, string signs)
    {
        _isInWord = true;
        _sign ??= signs.Contains(letter, StringComparison.Ordinal) ? letter : null;
        _word.Append(letter);
    }

    private void BeginQuotes() => (_isInWord, _isQuoted) = (true, true);

    private void EndWord()
    {
        if (_isInWord)
        {
            _words.Add(_word.ToString());
            _word.Clear();
            _isInWord = false;
        }
    }
}
