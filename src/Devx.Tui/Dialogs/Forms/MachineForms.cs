using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Presentation.Forms;
using Devx.Tui.State;
using Devx.Tui.State.Forms;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Forms;

/// <summary>Makes the dialogs that are filled in.</summary>
internal sealed class MachineForms(
    DialogStack dialogs, SnapshotStore snapshots, IDefaultProviderChoice choice, IMachineActions actions, IBackgroundWork work,
    IUiLoop loop, SessionOptions options, IClipboard clipboard)
{
    /// <summary>The form for a new machine; null when no provider makes one.</summary>
    public Dialog? OfNew()
    {
        ChoiceOption[] providers = [.. snapshots.Current.Providers.Select(Option)];
        int at = Array.FindIndex(providers, provider => provider.WhyNot is null && provider.Value == choice.Current?.Name);
        at = at >= 0 ? at : Array.FindIndex(providers, provider => provider.WhyNot is null);
        return at < 0
            ? null
            : new InitDialog(
                dialogs, actions, work, Asker(), options, clipboard, new ChoiceField(InitPage.Provider, "Provider", providers, at));
    }

    /// <summary>The form for other sizes of a machine.</summary>
    public Dialog OfSize(MachineId machine) => new ResizeDialog(dialogs, actions, work, Asker(), options, clipboard, machine);

    private PlanAsker Asker() => new(actions, work, loop);

    private ChoiceOption Option(ProviderSnapshot provider)
    {
        Capability capability = actions.CapabilityOf(provider.Name, MachineVerb.Init, null);
        return new ChoiceOption(provider.Name, provider.Name, capability.IsPossible ? null : capability.Reason ?? "makes no machines");
    }
}
