using Devx.Providers.Execution;

namespace Devx.Providers.Planning;

/// <summary>Where a running plan is.</summary>
/// <param name="StepIndex">The step that runs, from 0; the number of steps while the result is read back.</param>
/// <param name="Line">A line it printed; null when the step has just begun.</param>
public readonly record struct OperationProgress(int StepIndex, OutputLine? Line);
