using Devx.Providers.Contracts;
using Devx.Tui.Presentation.Forms;

namespace Devx.Tui.Presentation;

/// <summary>A confirmation: how it is done, what goes with it, what will run.</summary>
internal sealed class ConfirmPresenter(ScreenContext context, ConfirmPage page)
{
    private const int AllBlanksFrom = 28;

    private readonly int _inner = Box.Inner(context, 76);

    private Glyphs Glyphs => context.Glyphs;

    /// <summary>Draws the box.</summary>
    /// <param name="from">The first row above the commands; null to show the field with the keys.</param>
    /// <param name="lowerFrom">The first line of the commands.</param>
    /// <param name="hints">Keys.</param>
    public Box Draw(int? from, int lowerFrom, IEnumerable<Hint> hints)
    {
        var body = new FormBody(context, page.Form, _inner);
        Space(body);
        if (page.Verb == MachineVerb.StopAll)
        {
            Machines(body);
            Notes(body, Role.Muted);
        }
        else
        {
            Notes(body, Role.Warn);
            Stakes(body, page.Machines[0]);
        }

        if (page.Verb == MachineVerb.Remove)
        {
            Space(body);
            body.Field(ConfirmPage.Name, after: [new Span("  type it to remove the machine", Role.Muted)]);
        }

        Space(body);
        List<Span> right = Right();
        string whole = Columns.Clean($"{ConfirmPage.Word(page.Verb)}  {page.Target}", Glyphs);
        string title = Columns.Cut(whole, new Frame(_inner + 2, Glyphs).RoomBeside(right), Glyphs);
        return new FormBox(context, page.Form, _inner)
            .Draw(([new Span(title, Role.Accent)], right), body, page.Preview, problem: null, page.Done, hints, from, lowerFrom);
    }

    // On a low screen, rows with something in them come first.
    private void Space(FormBody body)
    {
        if (context.Height >= AllBlanksFrom)
        {
            body.Blank();
        }
    }

    private void Notes(FormBody body, Role role)
    {
        foreach (string note in page.Notes.Distinct())
        {
            body.Say($"{Glyphs.Attention} {note}", role);
        }
    }

    private void Machines(FormBody body)
    {
        body.Say("These machines are stopped:", Role.Strong);
        foreach (MachineId id in page.Machines)
        {
            string line = context.Snapshot.Machine(id) is { } machine
                ? new Stakes(machine, page.Consequences(id), Glyphs).InOneLine()
                : $"{id} is gone";
            body.Say($"{Glyphs.Running} {line}", indent: 3);
        }
    }

    private void Stakes(FormBody body, MachineId id)
    {
        bool isRemoved = page.Verb == MachineVerb.Remove;
        body.Say(isRemoved ? "This cannot be undone. You lose:" : "What is interrupted:", Role.Strong);
        if (context.Snapshot.Machine(id) is not { } machine)
        {
            body.Say($"{Glyphs.Attention} It is gone: it is not in the list any more.", Role.Warn, indent: 3);
            return;
        }

        var stakes = new Stakes(machine, page.Consequences(id), Glyphs);
        var text = new Paragraphs(context, _inner) { LabelWidth = 24 };
        foreach (Fact fact in isRemoved ? stakes.OfRemoving() : stakes.OfStopping())
        {
            text.Pair(fact.Name.Length == 0 ? "" : $"  {Glyphs.Running} {fact.Name}", fact.Value, fact.Role);
        }

        body.Add(text.Lines);
    }

    private List<Span> Right()
    {
        List<Span> spans = context.Options.IsDryRun ? [new("dry run", Role.Warn)] : [];
        if (page.Requests is [{ Machine: { } id }] && context.Snapshot.Machine(id) is { } machine)
        {
            Label label = Labels.Of(machine.Info.State.Status, Glyphs);
            spans.Add(new Span($"{(spans.Count == 0 ? "" : Glyphs.Separator)}{label.Sign} {label.Word}", label.Role));
        }

        return spans;
    }
}
