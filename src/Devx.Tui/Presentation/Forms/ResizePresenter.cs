using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Presentation.Forms;

/// <summary>The form for other sizes of a machine: what it has, what it shall have, what it was seen to use, and what that takes.</summary>
internal sealed class ResizePresenter(ScreenContext context, ResizePage page)
{
    private const int AllBlanksFrom = 28;

    private const int NowWidth = 6;

    /// <summary>Rows of a machine with containers; the box has them from the beginning.</summary>
    private const int UsualRows = 12, UsualRowsWithBlanks = 15;

    private readonly int _inner = Box.Inner(context, 76);

    private readonly MachineSnapshot? _machine = context.Snapshot.Machine(page.Machine);

    private Glyphs Glyphs => context.Glyphs;

    private bool IsRoomy => context.Height >= AllBlanksFrom;

    public Box Draw(IEnumerable<Hint> hints)
    {
        var body = new FormBody(context, page.Form, _inner);
        Space(body);
        if (page.Failure is { } failure)
        {
            body.Say($"{Glyphs.Attention} {failure.Message}", Role.Bad);
            body.Say(failure.Remedy ?? "", indent: 3);
        }
        else if (page.Offer is not { } offer)
        {
            body.Say($"asking {page.Machine.Provider} {Glyphs.Ellipsis}", Role.Muted);
        }
        else
        {
            Sizes(body);
            Rest(body, offer);
        }

        Space(body);
        body.Fill(IsRoomy ? UsualRowsWithBlanks : UsualRows);
        PlanPreview preview = page is { IsUnchanged: true, Offer: not null } ? new PlanPreview(
            new ShownPlan([], ["nothing, as long as nothing is changed"])) : page.Preview;
        return new FormBox(context, page.Form, _inner).Draw(Title(), body, preview, page.Form.Problem, page.Note, hints);
    }

    private (IReadOnlyList<Span> Left, IReadOnlyList<Span> Right) Title()
    {
        string name = Columns.Cut(Columns.Clean(page.Machine.ToString(), Glyphs), _inner - 14, Glyphs);
        Span[] left = [new("Resize  ", Role.Accent), new(name, Role.Strong)];
        IReadOnlyList<Span> mark = FormBox.Mark(context.Options);
        if (_machine is null)
        {
            return (left, [new("it is gone", Role.Warn)]);
        }

        Label state = Labels.Of(_machine, context.Snapshot, Glyphs);
        string running = _machine.Containers.RunningCount is { } count
            ? string.Create(CultureInfo.InvariantCulture, $"{Glyphs.Separator}{count} of {_machine.Containers.Items.Count} containers up")
            : "";
        string between = mark.Count == 0 ? "" : Glyphs.Separator;
        return (left, [.. mark, new($"{between}{state.Sign} {state.Word}", state.Role), new(running, Role.Muted)]);
    }

    private void Space(FormBody body)
    {
        if (IsRoomy)
        {
            body.Blank();
        }
    }

    private void Sizes(FormBody body)
    {
        string now = Columns.Fit("now", NowWidth, Align.Right, Glyphs);
        string heads = $"{now}   {Columns.Fit("new", FieldLine.NumberWidth, Align.Left, Glyphs)}  ";
        body.Pair("", [new(heads + "seen in use", Role.Muted)]);
        MachineInfo? info = _machine?.Info;
        SeenUse? use = _machine is null ? null : new SeenUse(_machine, Glyphs);
        Size(body, ResizePage.Cpus, "CPUs", info?.CpuCount, use?.Cpus());
        Size(body, ResizePage.Memory, "Memory GB", info?.Memory?.GiB, use?.Memory());
        Size(body, ResizePage.Disk, "Disk GB", info?.Disk?.GiB, use?.Disk());
    }

    private void Size(FormBody body, string name, string label, double? now, IReadOnlyList<Span>? use)
    {
        string value = now is { } number ? NumberField.Format(number) : Glyphs.Dash;
        Span present = new(Columns.Fit(value, NowWidth, Align.Right, Glyphs) + "   ", Role.Muted);
        if (page.Form.Find<NumberField>(name) is null)
        {
            string fixedValue = Columns.Fit("stays as it is", FieldLine.NumberWidth + 2, Align.Left, Glyphs);
            body.Pair(label, [present, new(fixedValue, Role.Muted), .. use ?? []]);
        }
        else
        {
            body.Field(name, [present], [new Span("  "), .. use ?? []]);
        }
    }

    private void Rest(FormBody body, ResizeForm offer)
    {
        if (_machine?.Info is { } info && Promises.Counts(info))
        {
            bool isUp = info.State.Status is MachineStatus.Running or MachineStatus.Starting;
            body.Pair(HostSums.Label(isUp), HostSums.Spans(context.Snapshot.Host, After(info), Glyphs), Role.Muted);
        }

        foreach (string note in offer.Notes)
        {
            body.Say(note, Role.Muted);
        }

        if (page.Preview.Plan is { Steps.Count: > 0 } plan && !page.IsUnchanged)
        {
            Space(body);
            Steps(body, plan);
        }
    }

    private void Steps(FormBody body, ShownPlan plan)
    {
        IEnumerable<string> titles = plan.Steps.Select((step, at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1} {step.Title}"));
        body.Say(string.Join(Glyphs.Separator, titles));

        // One command changes the machine as it is; more are needed where it has to stop.
        if (plan.Steps.Count > 1 && _machine is { Info.State.Status: not MachineStatus.Stopped })
        {
            foreach ((string text, Role role) in ContainerFates.Of(page.Consequences, Glyphs))
            {
                body.Say(text, role, rows: IsRoomy ? 2 : 1, indent: 3);
            }
        }
    }

    private Promises After(MachineInfo info)
    {
        int? cpus = page.Form.Find<NumberField>(ResizePage.Cpus) is { } count ? (int?)count.Value : info.CpuCount;
        ByteSize? memory = page.Form.Find<NumberField>(ResizePage.Memory) is { Value: { } size } ? ByteSize.FromGiB(size) : info.Memory;
        return Promises.Of(context.Snapshot, page.Machine).With(cpus, memory);
    }
}
