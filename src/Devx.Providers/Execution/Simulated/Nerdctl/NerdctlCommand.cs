using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary>One command of nerdctl.</summary>
/// <param name="Flags">Its flags.</param>
/// <param name="Least">The fewest words it takes.</param>
/// <param name="RunAsync">What it does.</param>
internal sealed record NerdctlCommand(FlagSet Flags, int Least, Func<NerdctlRun, CancellationToken, Task<int>> RunAsync);
