using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>What a screen shows that is too small for anything else.</summary>
internal static class SentencePresenter
{
    public static ScreenModel Draw(ScreenContext context)
    {
        int all = context.Snapshot.Machines.Count();
        int up = context.Snapshot.Machines.Count(machine => machine.Info.State.Status == MachineStatus.Running);
        string count = all == 0 && context.Snapshot.Providers.Any(provider => provider.Health == ProviderHealth.Asking)
            ? "asking"
            : string.Create(CultureInfo.InvariantCulture, $"{up} of {all} machines run");
        string text = $"{count}; more on a larger screen, from 40x8.";
        IReadOnlyList<string> lines = Wrapping.Lines(text, context.Width);
        return new ScreenModel
        {
            Lines =
            [
                .. Enumerable.Range(0, context.Height)
                    .Select(row => context.Line(context.Width).Add(lines.ElementAtOrDefault(row) ?? "").Build()),
            ],
            Attention = Attention.None,
            Settled = context.Ui,
        };
    }
}
