using Devx.Tui.State;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Monitoring;

/// <summary>What every worker of the monitor needs.</summary>
internal sealed record MonitorContext(SnapshotStore Store, AttentionStore Attention, TimeProvider Time, ILogger Logger);
