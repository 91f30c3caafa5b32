using Devx.Providers.Planning;
using Devx.Tui.Commands;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Forms;

/// <summary>What confirming a form does: the plan goes to the queue, or in a dry run its commands are shown.</summary>
internal sealed class Confirmation(IMachineActions actions, SessionOptions options, DialogStack dialogs, IClipboard clipboard)
{
    public bool IsDryRun => options.IsDryRun;

    /// <summary>Carries out what was confirmed.</summary>
    /// <returns>Why it was not taken; null when it was.</returns>
    public string? Carry(string provider, OperationPlan plan)
    {
        if (!options.IsDryRun)
        {
            return actions.Submit(provider, plan.Operation, plan);
        }

        dialogs.Open(new CommandsDialog(plan, clipboard));
        return null;
    }
}
