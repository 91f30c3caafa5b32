namespace Devx.Providers.Execution.Simulated.Cobra;

/// <summary>What the value of a flag must be.</summary>
internal enum FlagKind
{
    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a fraction.</summary>
    Number,

    /// <summary>A length of time in Go's notation, for example 10m or 1h30m.</summary>
    Duration,
}
