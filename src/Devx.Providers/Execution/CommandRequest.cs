using System.Text;

namespace Devx.Providers.Execution;

/// <summary>One run of one program: a list of arguments, never a shell line.</summary>
public sealed record CommandRequest
{
    /// <summary>Time given to a read when nothing else is said.</summary>
    /// <value>10 seconds.</value>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Makes a request.</summary>
    public CommandRequest(string program, params IReadOnlyList<string> arguments)
    {
        Program = program;
        Arguments = arguments;
    }

    /// <summary>Name or full path of the program.</summary>
    public string Program { get; init; }

    /// <summary>Its arguments, each as it is.</summary>
    public IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Variables set for the child on top of ours; null removes one.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = NoEnvironment;

    /// <summary>The child's working directory; null for a neutral one.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>How long it may take; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for streams.</summary>
    public TimeSpan Timeout { get; init; } = DefaultTimeout;

    /// <summary>True for a routine read of the dashboard, which the command log may fold.</summary>
    public bool IsRoutine { get; init; } = true;

    /// <summary>
    /// True when what the program leaves running must outlive our terminal: it is started in a session of its own. A podman VM dies with
    /// the terminal that started it (podman 5.8.6, Linux).
    /// </summary>
    public bool HasOwnSession { get; init; }

    /// <summary>
    /// True when a carriage return within a streamed line is a part of it; else it ends a line, as a program's progress wants it.
    /// </summary>
    public bool KeepsRedraws { get; init; }

    /// <summary>Where a streamed line is cut; null for the runner's own limit, which is made for JSON.</summary>
    /// <value>Characters.</value>
    public int? LineLength { get; init; }

    private static IReadOnlyDictionary<string, string?> NoEnvironment { get; } = new Dictionary<string, string?>();

    /// <summary>Variables that only make a program write so that we can read it; a person has no use for them.</summary>
    private static HashSet<string> ForParsers { get; } = ["LC_ALL", "NO_COLOR"];

    /// <summary>
    /// The command as a person would type it in a POSIX shell: every place that shows, copies or logs a command uses this text.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach ((string name, string? value) in Environment.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (value is not null && !ForParsers.Contains(name))
            {
                text.Append(name).Append('=').Append(PosixQuoting.Quote(value)).Append(' ');
            }
        }

        text.Append(PosixQuoting.Quote(Program));
        foreach (string argument in Arguments)
        {
            text.Append(' ').Append(PosixQuoting.Quote(argument));
        }

        return text.ToString();
    }

    /// <summary>Same program, arguments, variables and folder; limits do not count.</summary>
    public bool Equals(CommandRequest? other) =>
        other is not null && Program == other.Program && Arguments.SequenceEqual(other.Arguments)
        && WorkingDirectory == other.WorkingDirectory && Environment.Count == other.Environment.Count
        && Environment.All(pair => other.Environment.TryGetValue(pair.Key, out string? value) && value == pair.Value);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Program);
        foreach (string argument in Arguments)
        {
            hash.Add(argument);
        }

        return hash.ToHashCode();
    }
}
