using Devx.Providers.Execution;

namespace Devx.Providers.Containers.Operations;

/// <summary>News of one step of a running plan: it began (all null), printed a line, or ended.</summary>
/// <param name="StepIndex">The step, from 0.</param>
/// <param name="Line">A line it printed.</param>
/// <param name="Outcome">How it ended.</param>
public readonly record struct EngineProgress(int StepIndex, OutputLine? Line = null, EngineOutcome? Outcome = null);
