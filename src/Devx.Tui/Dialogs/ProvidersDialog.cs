using Devx.Tui.Commands;
using Devx.Tui.Presentation;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs;

/// <summary>Shows the providers and remembers which one makes new machines.</summary>
internal sealed class ProvidersDialog(SnapshotStore snapshots, IDefaultProviderChoice choice, StatusLine status) : Dialog
{
    private string? _key = choice.Current?.Name;
    private int _row;
    private string? _note;

    public override IReadOnlyList<DialogCommand> Commands =>
    [
        new(["M", "enter"], "make default", Choose),
        new(["up", "k"], "up", () => Move(-1), IsHinted: false),
        new(["down", "j"], "down", () => Move(1), IsHinted: false),
        new(["esc", "q", "p", "ctrl-c"], "close", Close),
    ];

    private IReadOnlyList<ProviderSnapshot> Providers => snapshots.Current.Providers;

    public override Box Draw(ScreenContext context) =>
        new ProvidersPresenter(context, choice.Current).Draw(Row(context.Snapshot.Providers), _note, Hints);

    // The cursor belongs to a provider, not to a row: more may be found while the dialog is open.
    private int Row(IReadOnlyList<ProviderSnapshot> providers)
    {
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
            _row = Math.Clamp(Row(Providers) + step, 0, Providers.Count - 1);
            _key = Providers[_row].Name;
        }
    }

    private void Choose()
    {
        if (Providers.ElementAtOrDefault(Row(Providers)) is not { } provider)
        {
            return;
        }

        if (choice.IsFixed)
        {
            _note = $"The default is set by {choice.Current?.Source ?? "an option or a variable"}; start without it to choose here.";
            return;
        }

        try
        {
            choice.Choose(provider.Name);
        }
        catch (IOException exception)
        {
            _note = $"The choice could not be written: {exception.Message}";
            return;
        }

        Close();
        status.Say($"{provider.Name} makes new machines from now on", JournalTone.Good);
    }
}
