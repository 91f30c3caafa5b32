using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary>A command of colima.</summary>
/// <param name="names">Its name, and the others it answers to.</param>
/// <param name="usage">What follows <c>colima</c> in its usage line.</param>
/// <param name="flags">Its flags beside those of colima itself.</param>
/// <param name="values">Those of its flags that take more than text.</param>
internal abstract class ColimaCommand(IReadOnlyList<string> names, string usage, FlagSet flags, FlagValues? values = null)
{
    /// <summary>Its name, and the others it answers to.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>What follows <c>colima</c> in its usage line.</summary>
    public string Usage { get; } = usage;

    /// <summary>Its flags and those of colima itself.</summary>
    public FlagSet Flags { get; } = flags.Values("p,profile").Switches("v,verbose", "very-verbose", "h,help");

    /// <summary>Those of its flags that take more than text.</summary>
    public FlagValues? Values { get; } = values;

    /// <summary>True when its first word may be the profile.</summary>
    public virtual bool TakesProfile => true;

    /// <summary>True when it needs lima.</summary>
    public virtual bool NeedsLima => true;

    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    public abstract Task<int> RunAsync(ColimaRun run, CancellationToken cancellationToken);
}
