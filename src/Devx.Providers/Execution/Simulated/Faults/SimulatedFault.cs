namespace Devx.Providers.Execution.Simulated.Faults;

/// <summary>Something that goes wrong with a program of the simulated computer.</summary>
/// <param name="Program">Name of the program, or <c>*</c> for all of them.</param>
/// <param name="Kind">What goes wrong.</param>
public sealed record SimulatedFault(string Program, FaultKind Kind)
{
    /// <summary>Words that must stand among the arguments, in this order; none means every run of the program.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The exit code of a failure.</summary>
    /// <value>Default 1.</value>
    public int ExitCode { get; init; } = 1;

    /// <summary>What a failure prints on standard error.</summary>
    public string Error { get; init; } = "";

    /// <summary>How late a slow program begins.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many runs it meets; null for all of them while it lasts.</summary>
    public int? Times { get; init; }

    /// <summary>True when it meets this run of a program.</summary>
    public bool Meets(string program, IReadOnlyList<string> arguments)
    {
        int next = 0;
        foreach (string argument in arguments)
        {
            if (next < Words.Count && argument == Words[next])
            {
                next++;
            }
        }

        return next == Words.Count && (Program == "*" || Program == program);
    }
}
