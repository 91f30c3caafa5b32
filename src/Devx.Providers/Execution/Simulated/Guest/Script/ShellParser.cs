namespace Devx.Providers.Execution.Simulated.Guest.Script;

/// <summary>Reads a shell script, as far as the scripts of dashboards go.</summary>
internal sealed class ShellParser
{
    private static readonly string[] Redirects = ["2>&1", "2>/dev/null", ">&2", ">", ">>"];
    private static readonly string[] Ends = ["do", "done", "then", "else", "fi"];

    private readonly IReadOnlyList<ShellToken> _tokens;
    private int _next;

    private ShellParser(IReadOnlyList<ShellToken> tokens) => _tokens = tokens;

    /// <summary>The script as a tree.</summary>
    /// <exception cref="FormatException">It uses something that is not simulated; the message is a shell's own.</exception>
    public static ShellNode Parse(string script)
    {
        var parser = new ShellParser(ShellLexer.Split(script));
        ShellNode tree = parser.ReadSequence();
        return parser._next == parser._tokens.Count
            ? tree
            : throw new FormatException($"Syntax error: \"{parser._tokens[parser._next].Text}\" unexpected");
    }

    private bool AtEnd => _next >= _tokens.Count || (!_tokens[_next].IsOperator && Ends.Contains(_tokens[_next].Text));

    private Sequence ReadSequence()
    {
        var parts = new List<ShellNode>();
        while (true)
        {
            while (Take(";"))
            {
            }

            if (AtEnd)
            {
                return new Sequence(parts);
            }

            parts.Add(ReadConditional());
            if (!AtEnd && !_tokens[_next].Is(";"))
            {
                throw new FormatException($"Syntax error: \"{_tokens[_next].Text}\" unexpected");
            }
        }
    }

    private ShellNode ReadConditional()
    {
        ShellNode node = ReadPipeline();
        while (_next < _tokens.Count && (_tokens[_next].Is("&&") || _tokens[_next].Is("||")))
        {
            bool onSuccess = _tokens[_next++].Text == "&&";
            node = new Conditional(node, onSuccess, ReadPipeline());
        }

        return node;
    }

    private ShellNode ReadPipeline()
    {
        var commands = new List<ShellNode> { ReadCommand() };
        while (Take("|"))
        {
            commands.Add(ReadCommand());
        }

        return commands.Count == 1 ? commands[0] : new Pipeline(commands);
    }

    private ShellNode ReadCommand() => TakeWord("for") ? ReadFor() : TakeWord("if") ? ReadIf() : ReadSimple();

    private ForLoop ReadFor()
    {
        string variable = NextWord();
        Expect("in");
        var words = new List<string>();
        while (_next < _tokens.Count && !_tokens[_next].IsOperator)
        {
            words.Add(_tokens[_next++].Text);
        }

        Take(";");
        Expect("do");
        ShellNode body = ReadSequence();
        Expect("done");
        return new ForLoop(variable, words, body);
    }

    private Choice ReadIf()
    {
        ShellNode condition = ReadSequence();
        Expect("then");
        ShellNode then = ReadSequence();
        ShellNode? otherwise = TakeWord("else") ? ReadSequence() : null;
        Expect("fi");
        return new Choice(condition, then, otherwise);
    }

    private SimpleCommand ReadSimple()
    {
        var words = new List<string>();
        var redirects = new List<string>();
        while (_next < _tokens.Count)
        {
            ShellToken token = _tokens[_next];
            if (!token.IsOperator)
            {
                words.Add(token.Text);
                _next++;
            }
            else if (Redirects.Contains(token.Text))
            {
                _next++;
                redirects.Add(token.Text is ">" or ">>" ? $"> {NextWord()}" : token.Text);
            }
            else
            {
                break;
            }
        }

        return words.Count > 0 ? new SimpleCommand(words, redirects) : throw new FormatException("Syntax error: end of file unexpected");
    }

    private string NextWord() =>
        _next < _tokens.Count && !_tokens[_next].IsOperator
            ? _tokens[_next++].Text
            : throw new FormatException("Syntax error: word expected");

    private void Expect(string word)
    {
        if (!TakeWord(word))
        {
            throw new FormatException($"Syntax error: \"{word}\" expected");
        }
    }

    private bool Take(string text)
    {
        bool found = _next < _tokens.Count && _tokens[_next].Is(text);
        _next += found ? 1 : 0;
        return found;
    }

    private bool TakeWord(string word)
    {
        bool found = _next < _tokens.Count && _tokens[_next].IsWord(word);
        _next += found ? 1 : 0;
        return found;
    }
}
