using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The providers: how they are, how fast they answer, what is wrong, which is the default, and what is not installed.</summary>
internal sealed class ProvidersPresenter
{
    private readonly ScreenContext _context;
    private readonly DefaultProvider? _default;
    private readonly int _inner;
    private readonly Table<ProviderSnapshot> _table;

    public ProvidersPresenter(ScreenContext context, DefaultProvider? chosen)
    {
        _context = context;
        _default = chosen;
        _inner = Box.Inner(context, 76);
        _table = new(
        [
            new() { Title = "PROVIDER", Minimum = 9, Gap = 0, Cell = (provider, _) => new(provider.Name, Role.Strong) },
            new() { Title = "VERSION", Minimum = 8, Maximum = 12, Drop = 2, Cell = (provider, _) => new(provider.Version ?? Glyphs.Dash) },
            new() { Title = "STATE", Minimum = 11, Cell = StateCell },
            new() { Title = "MACHINES", Minimum = 12, Drop = 3, Cell = (provider, _) => new(Machines(provider)) },
            new() { Title = "CTR", Minimum = 4, Drop = 4, Align = Align.Right, Cell = (provider, _) => new(Containers(provider)) },
            new() { Title = "ANSWERS IN", Minimum = 10, Drop = 1, Align = Align.Right, Cell = AnswerTimeCell },
        ], _inner - 6);
    }

    private Glyphs Glyphs => _context.Glyphs;

    private AppSnapshot Snapshot => _context.Snapshot;

    /// <summary>Draws the box.</summary>
    /// <param name="row">The provider the cursor is on.</param>
    /// <param name="note">What choosing one met with; null when nothing.</param>
    /// <param name="hints">Keys.</param>
    public Box Draw(int row, string? note, IEnumerable<Hint> hints)
    {
        var text = new Paragraphs(_context, _inner) { LabelWidth = 10 };
        List<Line> body = [.. Table(row)];
        Selected(text, Snapshot.Providers.ElementAtOrDefault(row));
        Missing(text);
        Default(text);
        if (note is not null)
        {
            text.Blank();
            text.Say($"{Glyphs.Attention} {note}", Role.Warn);
        }

        body.AddRange(text.Lines);
        string host = Columns.Cut(Columns.Clean(Snapshot.Host.Name, Glyphs), 30, Glyphs);
        Span[] left = [new("Providers", Role.Accent), new(" on " + host, Role.Muted)];
        return Box.Of(_context, (left, [new("default is for new machines", Role.Muted)]), body, Hint.Spans(hints, Glyphs), _inner, row - 4);
    }

    private IEnumerable<Line> Table(int row)
    {
        LineBuilder head = _context.Line(_inner).Gap(5);
        _table.Head(head);
        yield return head.Build();
        foreach ((int at, ProviderSnapshot provider) in Snapshot.Providers.Index())
        {
            LineBuilder line = _context.Line(_inner).Gap().Add(at == row ? Glyphs.Cursor : " ", Role.Accent).Gap()
                .Add(provider.Name == _default?.Name ? Glyphs.Star : " ", Role.Accent).Gap();
            _table.Row(line, provider);
            yield return at == row ? line.BuildSelected() : line.Build();
        }

        if (Snapshot.Providers.Count > 0)
        {
            yield return All(row == Snapshot.Providers.Count);
        }
    }

    private Line All(bool isCursor)
    {
        int up = Snapshot.Machines.Count(machine => machine.Info.State.Status == MachineStatus.Running);
        LineBuilder line = _context.Line(_inner).Gap().Add(isCursor ? Glyphs.Cursor : " ", Role.Accent).Gap(3)
            .Add("all of them", Role.Strong).Gap(3)
            .Add(string.Create(CultureInfo.InvariantCulture, $"{up} of {Snapshot.Machines.Count()} machines up"), Role.Muted);
        return isCursor ? line.BuildSelected() : line.Build();
    }

    private Span StateCell(ProviderSnapshot provider, int width)
    {
        Label label = Labels.Of(provider.Health, Glyphs);
        return new($"{label.Sign} {label.Word}", label.Role);
    }

    private static string Machines(ProviderSnapshot provider)
    {
        int up = provider.Machines.Count(machine => machine.Info.State.Status == MachineStatus.Running);
        return provider.AnsweredAt is null && provider.Machines.Count == 0
            ? "not known"
            : string.Create(CultureInfo.InvariantCulture, $"{up} of {provider.Machines.Count} up");
    }

    private string Containers(ProviderSnapshot provider)
    {
        int?[] counts = [.. provider.Machines.Select(machine => machine.Containers.RunningCount).Where(count => count is not null)];
        return counts.Length == 0 ? Glyphs.Dash : (counts.Sum() ?? 0).ToString(CultureInfo.InvariantCulture);
    }

    private Span AnswerTimeCell(ProviderSnapshot provider, int width) => provider.AnswerTime is { } time
        ? new(string.Create(CultureInfo.InvariantCulture, $"{Math.Round(time.TotalMilliseconds)} ms"), Role.Muted)
        : new(Glyphs.Dash, Role.Muted);

    private void Selected(Paragraphs text, ProviderSnapshot? provider)
    {
        if (provider is null)
        {
            return;
        }

        text.Blank();
        if (provider.Problem is { } problem)
        {
            text.Say($"{Glyphs.Attention} {problem}", Labels.Of(provider.Health, Glyphs).Role);
        }

        if (provider.Remedy is { } remedy)
        {
            text.Say($"  {remedy}");
        }

        if (Ages.IsOld(provider) && provider.AnsweredAt is { } at)
        {
            text.Say($"What is shown of {provider.Name} is of {Durations.Words(_context.Now - at)} ago.", Role.Warn);
        }

        text.Say($"program  {provider.BinaryPath}", Role.Muted);
    }

    private void Missing(Paragraphs text)
    {
        if (Snapshot.Missing.Count == 0)
        {
            return;
        }

        text.Blank();
        text.Say("Not installed", Role.Strong);
        foreach (MissingProvider missing in Snapshot.Missing)
        {
            text.Pair(missing.Name, missing.Install);
            text.Pair("", $"looked in {missing.Searched}", Role.Muted);
        }
    }

    private void Default(Paragraphs text)
    {
        text.Blank();
        text.Say(_default is { } chosen
            ? $"New machines are made by {chosen.Name} (from {chosen.Source})."
            : "Nobody chose yet which provider makes new machines.", Role.Muted);
    }
}
