using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The line below the dashboard that tells of the operation that matters most now.</summary>
internal sealed class OperationStatus(ScreenContext context)
{
    private Glyphs Glyphs => context.Glyphs;

    /// <summary>The line; null when nothing is being done.</summary>
    public Line? Draw()
    {
        if (OperationList.Foremost(context.Snapshot) is not { } operation)
        {
            return null;
        }

        Role role = operation.IsStuck ? Role.Warn : Role.Busy;
        IReadOnlyList<Span> right = Fitting.First(context.Width / 4, Right(" activity"), Right(""));
        LineBuilder line = context.Line(context.Width).Gap()
            .Add($"{(operation.IsStuck ? Glyphs.Attention : OperationWords.Of(operation.Phase, Glyphs).Sign)} ", role)
            .Foreign(operation.Title, role);
        string place = Columns.Clean(OperationWords.Place(operation), Glyphs);
        Span[] times = [.. Times(operation)];
        int room = line.Room - Fitting.Width(right) - Fitting.Width(times) - 5;
        if (room > 8 && place.Length > 0)
        {
            line.Gap(2).Add(Columns.Cut(place, room, Glyphs));
        }

        return line.Add(times).Right(right).Build();
    }

    private IEnumerable<Span> Times(OperationSnapshot operation)
    {
        if (OperationWords.Elapsed(operation, context.Now) is { } elapsed)
        {
            yield return new Span("  " + OperationWords.Clock(elapsed), Role.Strong);
        }

        if (operation.Usual is { } usual)
        {
            yield return new Span("  " + OperationWords.Usually(usual), operation.IsStuck ? Role.Warn : Role.Muted);
        }

        if (operation.IsStuck)
        {
            yield return new Span("  stuck?", Role.Warn);
        }

        if (OperationList.ActiveCount(context.Snapshot) - 1 is var others and > 0)
        {
            yield return new Span(string.Create(CultureInfo.InvariantCulture, $"  +{others}"), Role.Strong);
        }

        if (context.Ui.IsLeaving)
        {
            yield return new Span("  then quits", Role.Warn);
        }
    }

    private Span[] Right(string word) => [new(context.Commands.KeyOf("program.activity"), Role.Accent), new(word, Role.Muted)];
}
