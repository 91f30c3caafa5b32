using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Dialogs.Forms;
using Devx.Tui.Presentation;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs;

/// <summary>Makes the dialogs that commands ask for.</summary>
internal sealed class Prompts(
    DialogStack dialogs, SnapshotStore snapshots, IDefaultProviderChoice choice, ICommandHistory history, IClipboard clipboard,
    StatusLine status, OperationQuestions questions, MachineForms forms, MachineQuestions machineQuestions, IMachineActions actions,
    IBackgroundWork work, SessionOptions options, TimeProvider time) : IPrompts
{
    public void ShowHelp(CommandContext context) => dialogs.Open(new HelpDialog(context));

    public void ShowProviders() => dialogs.Open(new ProvidersDialog(
        snapshots, choice, new StoppingAll(snapshots, actions, options, this), options, status));

    public void ShowActivity() => dialogs.Open(new ActivityDialog(snapshots, history, this, Copy));

    public void ShowOperation(long number) => dialogs.Open(new OperationDialog(number, snapshots, this, time, clipboard));

    public void ShowOperationText(long number) => dialogs.Open(new TextDialog("Operation", context =>
        OperationList.Find(context.Snapshot, number) is { } found ? OperationReport.Lines(found, context.Now) : ["it is forgotten"]));

    public void AskToCancel(long number)
    {
        if (questions.OfCancelling(number) is { } dialog)
        {
            dialogs.Open(dialog);
        }
    }

    public void AskToQuit() => dialogs.Open(questions.OfQuitting());

    public void AskForNewMachine()
    {
        if (forms.OfNew() is { } dialog)
        {
            dialogs.Open(dialog);
        }
    }

    public void AskForSize(MachineId machine) => dialogs.Open(forms.OfSize(machine));

    public void Confirm(IReadOnlyList<OperationRequest> requests, string? undo) => dialogs.Open(machineQuestions.Of(requests, undo));

    public void ShowMachine(MachineId machine) => dialogs.Open(new MachineDialog(machine, actions, work));

    public void Choose(string title, IReadOnlyList<Choice> choices, int start = 0) => dialogs.Open(new MenuDialog(title, choices, start));

    private void Copy(string text) => status.Say(clipboard.Copy(text), JournalTone.Good);
}
