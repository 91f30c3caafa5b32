using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Opens log views on top of the dashboard.</summary>
internal interface ILogPrompts
{
    /// <summary>What containers have written and write; of several, in the order of time.</summary>
    /// <param name="containers">One or more, of any machines.</param>
    void ShowLogs(IReadOnlyList<ContainerRef> containers);
}
