using Microsoft.Extensions.Logging;

namespace Devx.Tui.Operations;

/// <summary>What every operation needs.</summary>
internal sealed record OperationContext(OperationBoard Board, LearnedDurations Durations, TimeProvider Time, ILogger Logger);
