using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>A command of limactl.</summary>
/// <param name="names">Its name, and the others it answers to.</param>
/// <param name="flags">Its flags beside those of limactl itself.</param>
/// <param name="values">Those of its flags that take more than text.</param>
internal abstract class LimaCommand(IReadOnlyList<string> names, FlagSet flags, FlagValues? values = null)
{
    /// <summary>Its name, and the others it answers to.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>Its flags and those of limactl itself.</summary>
    public FlagSet Flags { get; } = WithGlobal(flags);

    /// <summary>Those of its flags that take more than text.</summary>
    public FlagValues? Values { get; } = values;

    /// <summary>How many words it takes; more are refused in cobra's words.</summary>
    public virtual (int Least, int Most) WordCount => (0, int.MaxValue);

    /// <summary>Adds the flags that may stand anywhere.</summary>
    public static FlagSet WithGlobal(FlagSet flags) =>
        flags.Switches("tty", "y,yes", "debug", "h,help").Values("log-format", "log-level");

    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    public abstract Task<int> RunAsync(LimaRun run, CancellationToken cancellationToken);
}
