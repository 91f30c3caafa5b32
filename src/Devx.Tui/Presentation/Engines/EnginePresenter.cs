using Devx.Providers.Containers.Operations;
using Devx.Tui.Presentation.Forms;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Presentation.Engines;

/// <summary>A question about engines: what can be chosen, what it is done to, what is lost, what will run.</summary>
internal sealed class EnginePresenter(ScreenContext context, EnginePage page)
{
    private const int AllBlanksFrom = 28;

    private readonly int _inner = Box.Inner(context, 76);

    private Glyphs Glyphs => context.Glyphs;

    /// <summary>What is wrong with which field; null when nothing is.</summary>
    private string? Problem =>
        page.Form.Fields.FirstOrDefault(item => item.Problem is not null) is { } wrong ? $"{wrong.Label}: {wrong.Problem}" : null;

    /// <summary>Draws the box.</summary>
    /// <param name="from">The first row above the commands; null to show the field with the keys.</param>
    /// <param name="lowerFrom">The first line of the commands.</param>
    /// <param name="hints">Keys.</param>
    public Box Draw(int? from, int lowerFrom, IEnumerable<Hint> hints)
    {
        var body = new FormBody(context, page.Form, _inner);
        Space(body);
        Fields(body);
        body.Say(page.Sentence, Role.Muted, indent: 2);
        Notes(body);
        body.Add(new EngineRows(context, page, _inner).Draw());
        Space(body);
        IReadOnlyList<Span> mark = FormBox.Mark(context.Options);
        string title = Columns.Cut(Columns.Clean(page.Title, Glyphs), new Frame(_inner + 2, Glyphs).RoomBeside(mark), Glyphs);
        return new FormBox(context, page.Form, _inner).Draw(
            ([new Span(title, Role.Accent)], mark), body, page.Preview, Problem, page.Done, hints, from, lowerFrom);
    }

    // On a low screen, rows with something in them come first.
    private void Space(FormBody body)
    {
        if (context.Height >= AllBlanksFrom)
        {
            body.Blank();
        }
    }

    private void Fields(FormBody body)
    {
        FormField[] fields = [.. page.Form.Fields.Where(field => field is not ButtonField)];
        for (int at = 0; at < fields.Length; at++)
        {
            if (fields[at] is CheckField first)
            {
                CheckField? second = at + 1 < fields.Length ? fields[at + 1] as CheckField : null;
                body.CheckPair(first, second);
                at += second is null ? 0 : 1;
            }
            else
            {
                body.Field(fields[at].Name, after: Hint(fields[at]));
            }
        }

        if (fields.Length > 0 && page.Targets.Count + page.Losses.Count > 0)
        {
            Space(body);
        }
    }

    private IReadOnlyList<Span>? Hint(FormField field) =>
        field.Name == EnginePage.Name && page.NameHint is { } hint ? [new Span($"  {hint}", Role.Muted)] : null;

    private void Notes(FormBody body)
    {
        foreach (string note in page.Notes)
        {
            body.Say($"{Glyphs.Attention} {note}", page.Verb == EngineVerb.Pull ? Role.Muted : Role.Warn);
        }
    }
}
