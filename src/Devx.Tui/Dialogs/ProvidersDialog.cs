using Devx.Tui.Commands;
using Devx.Tui.Presentation;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs;

/// <summary>Shows the providers, remembers which one makes new machines, and stops all machines of one or of all.</summary>
internal sealed class ProvidersDialog(
    SnapshotStore snapshots, IDefaultProviderChoice choice, StoppingAll stopping, SessionOptions options, StatusLine status) : Dialog
{
    /// <summary>Stands for the row of all providers.</summary>
    private const string All = "";

    private string? _key = choice.Current?.Name;
    private int _row;
    private string? _note;

    public override IReadOnlyList<DialogCommand> Commands =>
    [
        new(["M", "enter"], "make default", Choose),
        new(["T"], "stop all machines …", () => _note = stopping.Ask(Chosen)),
        new(["up", "k"], "up", () => Move(-1), IsHinted: false),
        new(["down", "j"], "down", () => Move(1), IsHinted: false),
        new(["esc", "q", "p", "ctrl-c"], "close", Close),
    ];

    private IReadOnlyList<ProviderSnapshot> Providers => snapshots.Current.Providers;

    /// <summary>The provider the cursor is on; null for all of them.</summary>
    private string? Chosen => Providers.ElementAtOrDefault(Row(Providers))?.Name;

    public override Box Draw(ScreenContext context) =>
        new ProvidersPresenter(context, choice.Current).Draw(Row(context.Snapshot.Providers), _note, Hints);

    // The cursor belongs to a provider, not to a row: more may be found while the dialog is open.
    private int Row(IReadOnlyList<ProviderSnapshot> providers)
    {
        if (_key == All && providers.Count > 0)
        {
            return providers.Count;
        }

        for (int row = 0; row < providers.Count; row++)
        {
            if (providers[row].Name == _key)
            {
                return row;
            }
        }

        return Math.Clamp(_row, 0, Math.Max(0, providers.Count - 1));
    }

    private void Move(int step)
    {
        if (Providers.Count > 0)
        {
            _row = Math.Clamp(Row(Providers) + step, 0, Providers.Count);
            _key = _row < Providers.Count ? Providers[_row].Name : All;
            _note = null;
        }
    }

    private void Choose()
    {
        if (Chosen is not { } provider)
        {
            _note = "Only one of them can make new machines.";
        }
        else if (WhyNotChosen(provider) is { } reason)
        {
            _note = reason;
        }
        else
        {
            Remember(provider);
        }
    }

    private string? WhyNotChosen(string provider) => (choice.IsFixed, options) switch
    {
        (true, _) => $"The default is set by {choice.Current?.Source ?? "an option or a variable"}; start without it to choose here.",
        (_, { IsReadOnly: true }) => OperationRequests.ReadOnly,
        (_, { IsDryRun: true }) => $"dry run: {provider} would make new machines from now on; nothing was written",
        _ => null,
    };

    private void Remember(string provider)
    {
        try
        {
            choice.Choose(provider);
        }
        catch (IOException exception)
        {
            _note = $"The choice could not be written: {exception.Message}";
            return;
        }

        Close();
        status.Say($"{provider} makes new machines from now on", JournalTone.Good);
    }
}
