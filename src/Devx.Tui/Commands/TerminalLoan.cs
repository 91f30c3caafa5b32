using Devx.Providers.Contracts;
using Devx.Tui.Handoff;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Commands;

/// <summary>Lends the terminal as soon as the loop is free for it, says how it ended, and asks for fresh answers.</summary>
internal sealed class TerminalLoan(
    IHandoff handoff, IUiLoop loop, AttentionStore attention, IRefresher refresher, StatusLine status, SessionOptions options)
{
    private static readonly TimeSpan OutcomeTime = TimeSpan.FromSeconds(30);

    /// <summary>Lends it to what only looks.</summary>
    /// <param name="request">What gets it.</param>
    /// <param name="machine">The machine that the user has probably changed something in; null for none.</param>
    public void Lend(HandoffRequest request, MachineId? machine) => loop.Post(() => Run(request, machine));

    /// <summary>Lends it to what changes something; in a dry run the command is said instead.</summary>
    /// <param name="request">What gets it.</param>
    /// <param name="machine">The machine that something is changed in; null for none.</param>
    public void LendToAct(HandoffRequest request, MachineId? machine)
    {
        if (options.IsDryRun)
        {
            status.Say($"dry run: {request.Command}");
        }
        else
        {
            Lend(request, machine);
        }
    }

    private void Run(HandoffRequest request, MachineId? machine)
    {
        attention.Set(attention.Current with { IsPaused = true });
        HandoffResult result;
        try
        {
            result = handoff.Run(request);
        }
        finally
        {
            attention.Set(attention.Current with { IsPaused = false });
            attention.Touch();
        }

        status.Say(HandoffOutcome.Sentence(request, result), HandoffOutcome.Tone(request, result), OutcomeTime);
        if (machine is { } changed)
        {
            refresher.RefreshNow(changed);
        }
    }
}
