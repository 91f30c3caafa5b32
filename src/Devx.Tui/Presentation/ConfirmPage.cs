using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Presentation;

/// <summary>All that a confirmation shows.</summary>
internal sealed record ConfirmPage
{
    public const string Name = "name";

    /// <summary>What would be done, one or more.</summary>
    public required IReadOnlyList<OperationRequest> Requests { get; init; }

    /// <summary>The machines it would be done to, as they were picked.</summary>
    public required IReadOnlyList<MachineId> Machines { get; init; }

    /// <summary>How it is really done, where that is not what the word says; may be foreign.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    public required Form Form { get; init; }

    public required PlanPreview Preview { get; init; }

    /// <summary>What goes with a machine; null while nobody has answered.</summary>
    public required Func<MachineId, Consequences?> Consequences { get; init; }

    /// <summary>What was done last (copied).</summary>
    public string? Done { get; init; }

    public MachineVerb Verb => Requests[0].Verb;

    /// <summary><c>lima/dev</c>, <c>all machines of lima</c></summary>
    public string Target => Requests switch
    {
        [{ Machine: { } machine }] => machine.ToString(),
        [var request] => $"all machines of {request.Provider}",
        _ => "all machines of all providers",
    };

    /// <summary>The verb as a button says it.</summary>
    public static string Word(MachineVerb verb) => verb switch
    {
        MachineVerb.Init => "Create",
        MachineVerb.Start => "Start",
        MachineVerb.Stop => "Stop",
        MachineVerb.StopAll => "Stop",
        MachineVerb.Restart => "Restart",
        MachineVerb.Remove => "Remove",
        MachineVerb.Sleep => "Sleep",
        MachineVerb.Resize => "Resize",
        MachineVerb.SetDefault => "Make default",
        MachineVerb.Ssh => "Log in",
    };
}
