using Devx.Providers.Contracts;
using Devx.Tui.Presentation.Engines;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>The choice of a machine whose engine gets something new.</summary>
internal sealed class MachineField
{
    private readonly MachineId[] _machines;
    private readonly MachineId _first;

    /// <summary>Offers all running machines that may have an engine.</summary>
    /// <param name="snapshot">The machines.</param>
    /// <param name="first">The one that is chosen at first.</param>
    public MachineField(AppSnapshot snapshot, MachineId first)
    {
        _first = first;
        _machines =
        [
            .. snapshot.Machines.Where(machine => machine.Info.Id == first
                || (machine.Info.State.Status == MachineStatus.Running && machine.Containers.Status != ContainersStatus.NoRuntime))
                .Select(machine => machine.Info.Id),
        ];
    }

    public ChoiceField Field => new(
        EnginePage.Machine, "Machine", [.. _machines.DefaultIfEmpty(_first).Select(machine => new ChoiceOption(machine.ToString()))],
        Math.Max(0, Array.IndexOf(_machines, _first)));

    /// <summary>The one that is chosen.</summary>
    public MachineId Of(Form form) =>
        form.Find<ChoiceField>(EnginePage.Machine) is { } field && field.At < _machines.Length ? _machines[field.At] : _first;
}
