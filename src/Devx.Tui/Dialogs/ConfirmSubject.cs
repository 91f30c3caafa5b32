using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Presentation;
using Devx.Tui.State;
using Devx.Tui.State.Forms;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs;

/// <summary>What a confirmation is about, as it was when the key was pressed.</summary>
/// <param name="Requests">What would be done, one or more of one kind.</param>
/// <param name="Machines">The machines it would be done to.</param>
/// <param name="Notes">How it is really done, where that is not what the word says.</param>
/// <param name="Undo">The key that undoes it and what it does; null when there is none.</param>
internal sealed record ConfirmSubject(
    IReadOnlyList<OperationRequest> Requests, IReadOnlyList<MachineId> Machines, IReadOnlyList<string> Notes, string? Undo)
{
    public MachineVerb Verb => Requests[0].Verb;

    /// <summary>True when a text is the machine's name, as it is or as the screen can show it.</summary>
    public bool IsName(string text) =>
        text.Length > 0 && Machines.Any(machine => text == machine.Name || text == CleanText.Line(machine.Name));

    /// <summary>The fields at first. Cancel has the keys.</summary>
    public Form Form(bool isDryRun)
    {
        FormField[] name = Verb == MachineVerb.Remove && !isDryRun
            ? [new TextField(ConfirmPage.Name, "Name", TextInput.Empty)]
            : [];
        return new Form([.. name, .. PlanButtons.Of(ConfirmPage.Word(Verb), isDryRun)]).FocusedOn(PlanButtons.Cancel);
    }
}
