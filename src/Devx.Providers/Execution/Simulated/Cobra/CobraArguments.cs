namespace Devx.Providers.Execution.Simulated.Cobra;

/// <summary>Arguments read by a flag set: words, flags, and the error in cobra's words when there is one.</summary>
internal sealed class CobraArguments
{
    private readonly List<string> _words = [];
    private readonly Dictionary<string, List<string>> _flags = [];

    private CobraArguments()
    {
    }

    /// <summary>The arguments that are no flags.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>
    /// <c>unknown flag: --x</c>, <c>unknown shorthand flag: 'x' in -x</c>, <c>flag needs an argument: --x</c>; null when all is well.
    /// </summary>
    public string? Error { get; private set; }

    /// <summary>Reads arguments.</summary>
    public static CobraArguments Parse(IReadOnlyList<string> arguments, FlagSet flags)
    {
        var parsed = new CobraArguments();
        int next = 0;
        while (next < arguments.Count && parsed.Error is null)
        {
            string argument = arguments[next++];
            if (argument == "--" || argument is "-" or "" || argument[0] != '-')
            {
                bool isEnd = argument == "--" || flags.StopsAtFirstWord;
                parsed._words.AddRange(argument == "--" ? [] : [argument]);
                parsed._words.AddRange(isEnd ? arguments.Skip(next) : []);
                next = isEnd ? arguments.Count : next;
            }
            else if (argument.StartsWith("--", StringComparison.Ordinal))
            {
                parsed.TakeLong(argument, arguments, flags, ref next);
            }
            else
            {
                parsed.TakeShort(argument, arguments, flags, ref next);
            }
        }

        return parsed;
    }

    /// <summary>True when a switch was given and not set to false.</summary>
    public bool Has(string flag) => _flags.TryGetValue(flag, out List<string>? values) && values[^1] != "false";

    /// <summary>The last value of a flag; null when it was not given.</summary>
    public string? Value(string flag) => _flags.TryGetValue(flag, out List<string>? values) ? values[^1] : null;

    /// <summary>All values of a flag.</summary>
    public IReadOnlyList<string> Values(string flag) => _flags.TryGetValue(flag, out List<string>? values) ? values : [];

    private void TakeLong(string argument, IReadOnlyList<string> arguments, FlagSet flags, ref int next)
    {
        int equals = argument.IndexOf('=', StringComparison.Ordinal);
        string name = argument[2..(equals < 0 ? argument.Length : equals)];
        switch (flags.TakesValue(name))
        {
            case null:
                Error = $"unknown flag: --{name}";
                break;
            case true when equals < 0 && next >= arguments.Count:
                Error = $"flag needs an argument: --{name}";
                break;
            case true:
                Add(name, equals < 0 ? arguments[next++] : argument[(equals + 1)..]);
                break;
            case false:
                Add(name, equals < 0 ? "true" : argument[(equals + 1)..]);
                break;
        }
    }

    private void TakeShort(string argument, IReadOnlyList<string> arguments, FlagSet flags, ref int next)
    {
        for (int index = 1; index < argument.Length; index++)
        {
            if (flags.LongName(argument[index]) is not { } name)
            {
                Error = $"unknown shorthand flag: '{argument[index]}' in -{argument[index..]}";
                return;
            }

            if (flags.TakesValue(name) != true)
            {
                Add(name, "true");
                continue;
            }

            string rest = argument[(index + 1)..];
            if (rest.Length == 0 && next >= arguments.Count)
            {
                Error = $"flag needs an argument: '{argument[index]}' in -{argument[index..]}";
                return;
            }

            Add(name, rest.Length > 0 ? rest.TrimStart('=') : arguments[next++]);
            return;
        }
    }

    private void Add(string name, string value)
    {
        if (!_flags.TryGetValue(name, out List<string>? values))
        {
            _flags[name] = values = [];
        }

        values.Add(value);
    }
}
