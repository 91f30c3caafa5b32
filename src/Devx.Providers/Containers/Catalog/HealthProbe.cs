namespace Devx.Providers.Containers.Catalog;

/// <summary>One answer of a health check.</summary>
/// <param name="At">When it began.</param>
/// <param name="ExitCode">0 for healthy.</param>
/// <param name="Output">What it printed.</param>
public sealed record HealthProbe(DateTimeOffset? At, int ExitCode, string Output);
