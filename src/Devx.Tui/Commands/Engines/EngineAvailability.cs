using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Commands.Engines;

/// <summary>Says why something cannot be done in engines right now.</summary>
internal sealed class EngineAvailability(IEngineActions actions)
{
    /// <summary>Why a verb does not work in one of the machines; null when it does in all.</summary>
    public string? WhyNot(EngineVerb verb, IEnumerable<MachineId> machines) => machines.Distinct()
        .Select(machine => actions.CapabilityOf(machine, verb))
        .Where(capability => !capability.IsPossible)
        .Select(capability => capability.Reason ?? $"this engine cannot {EngineWords.Title(verb)}")
        .FirstOrDefault();

    /// <summary>Why a verb does not work in the machine that is shown.</summary>
    public string? WhyNot(EngineVerb verb, MachineId? machine) => machine is { } one ? WhyNot(verb, [one]) : "no machine is selected";

    /// <summary>The machine that a pane is about: that of what is picked, else the one that is shown.</summary>
    public static MachineId? MachineOf(CommandContext context) =>
        Picked(context) ?? context.ShownMachine?.Info.Id;

    private static MachineId? Picked(CommandContext context) => context.Ui.Focus switch
    {
        Pane.Images => context.Images is [var image, ..] ? image.Machine : null,
        Pane.Volumes => context.Volumes is [var volume, ..] ? volume.Machine : null,
        Pane.Networks => context.Networks is [var network, ..] ? network.Machine : null,
        Pane.Machines or Pane.Containers or Pane.Activity => null,
    };
}
