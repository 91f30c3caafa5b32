namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>Something that happened on the simulated computer.</summary>
/// <param name="At">When.</param>
/// <param name="Machine">The machine as it is now, or was when it is gone.</param>
/// <param name="Action">
/// Of a container, in docker's words: create, start, kill, die, stop, pause, unpause, restart, rename, destroy,
/// health_status: healthy. Of a machine: create, starting, running, stopping, stopped, broken, edit, remove.
/// </param>
/// <param name="Container">The container it is about; null when it is about the machine.</param>
internal sealed record SimulatedChange(DateTimeOffset At, SimulatedMachine Machine, string Action, SimulatedContainer? Container = null);
