using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>Asks the monitor for fresh answers.</summary>
internal interface IRefresher
{
    /// <summary>Asks all providers now, without waiting for a timer or a backoff.</summary>
    void RefreshNow();

    /// <summary>Asks for one machine's state and containers now.</summary>
    void RefreshNow(MachineId machine);
}
