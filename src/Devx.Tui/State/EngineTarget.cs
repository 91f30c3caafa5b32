using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>Something in the engine of a machine that is changed.</summary>
/// <param name="Machine">Where it is.</param>
/// <param name="Name">Its name for people; empty for the engine as a whole.</param>
internal sealed record EngineTarget(MachineId Machine, string Name)
{
    /// <summary><c>lima/dev › api</c></summary>
    public string FullName => Name.Length == 0 ? Machine.ToString() : $"{Machine} › {Name}";
}
