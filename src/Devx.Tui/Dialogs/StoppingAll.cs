using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.Commands;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs;

/// <summary>Asks before all machines of a provider, or of all providers, are stopped.</summary>
internal sealed class StoppingAll(SnapshotStore snapshots, IMachineActions actions, SessionOptions options, IPrompts prompts)
{
    /// <summary>Opens the confirmation.</summary>
    /// <param name="provider">Whose machines; null for those of all providers.</param>
    /// <returns>Why there is nothing to confirm; null when it is open.</returns>
    public string? Ask(string? provider)
    {
        string[] names = provider is null ? [.. snapshots.Current.Providers.Select(found => found.Name)] : [provider];
        string[] running = [.. names.Where(name => MachineList.ToStop(snapshots.Current, name).Any())];
        string[] possible = [.. running.Where(name => Stopping(name).IsPossible)];
        if (options.IsReadOnly)
        {
            return OperationRequests.ReadOnly;
        }

        if (possible.Length == 0)
        {
            return running.Length == 0 ? WhyNone(names) : Stopping(running[0]).Reason;
        }

        // Those that cannot be stopped are asked too: their answer says why they are left as they are.
        prompts.Confirm([.. running.Select(name => new OperationRequest(name, new StopAllMachines()))], undo: null);
        return null;
    }

    // Who has not answered may have machines that run.
    private string WhyNone(string[] names)
    {
        string[] silent = [.. names.Where(name => snapshots.Current.Provider(name) is { AnsweredAt: null })];
        return silent.Length > 0
            ? $"It is not known yet which machines run: {string.Join(", ", silent)} did not answer yet."
            : $"No machine of {string.Join(", ", names)} runs.";
    }

    private Capability Stopping(string provider) => actions.CapabilityOf(provider, MachineVerb.StopAll, null);
}
