using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.OrbStack;

/// <summary>One command of orbctl.</summary>
/// <param name="Flags">Its flags.</param>
/// <param name="StartsService">True when it starts OrbStack before anything else.</param>
/// <param name="RunAsync">What it does.</param>
internal sealed record OrbCommand(FlagSet Flags, bool StartsService, Func<OrbRun, CancellationToken, Task<int>> RunAsync);
