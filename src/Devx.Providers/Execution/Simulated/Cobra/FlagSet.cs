namespace Devx.Providers.Execution.Simulated.Cobra;

/// <summary>
/// The flags that a command knows. All five command lines are made with cobra, which reads flags and words their errors in one way.
/// </summary>
internal sealed class FlagSet
{
    private readonly Dictionary<string, bool> _takesValue = [];
    private readonly Dictionary<char, string> _short = [];

    /// <summary>True when flags end at the first word that is none (<c>exec NAME CMD -x</c>).</summary>
    public bool StopsAtFirstWord { get; private init; }

    /// <summary>A set in which flags end at the first word that is none.</summary>
    public static FlagSet UpToFirstWord() => new() { StopsAtFirstWord = true };

    /// <summary>Adds flags with a value, each as <c>name</c> or <c>n,name</c>.</summary>
    public FlagSet Values(params ReadOnlySpan<string> flags) => Add(flags, true);

    /// <summary>Adds flags without a value, each as <c>name</c> or <c>n,name</c>.</summary>
    public FlagSet Switches(params ReadOnlySpan<string> flags) => Add(flags, false);

    /// <summary>Whether a flag takes a value; null when there is no such flag.</summary>
    public bool? TakesValue(string name) => _takesValue.TryGetValue(name, out bool value) ? value : null;

    /// <summary>The long name of a one-letter flag; null when there is none.</summary>
    public string? LongName(char letter) => _short.GetValueOrDefault(letter);

    private FlagSet Add(ReadOnlySpan<string> flags, bool takesValue)
    {
        foreach (string flag in flags)
        {
            string name = flag.Length > 2 && flag[1] == ',' ? flag[2..] : flag;
            _takesValue[name] = takesValue;
            if (name.Length < flag.Length)
            {
                _short[flag[0]] = name;
            }
        }

        return this;
    }
}
