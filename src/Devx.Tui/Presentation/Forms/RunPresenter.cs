namespace Devx.Tui.Presentation.Forms;

/// <summary>The form for a new container.</summary>
internal sealed class RunPresenter(ScreenContext context, RunPage page)
{
    private const int AllBlanksFrom = 34;

    /// <summary>Rows with a few answers below the long fields, so that the box keeps its size while they come and go.</summary>
    private const int UsualRows = 13, UsualRowsWithBlanks = 20;

    private const int NarrowWidth = 76, WideWidth = 100;

    private readonly int _inner = Box.Inner(context, Math.Clamp(context.Width - 8, NarrowWidth, WideWidth));

    private bool IsRoomy => context.Height >= AllBlanksFrom;

    public Box Draw(IEnumerable<Hint> hints)
    {
        var body = new FormBody(context, page.Form, _inner);
        Space(body);
        Fields(body, RunPage.Image, RunPage.Name, RunPage.Place, RunPage.Command);
        Space(body);
        Fields(body, RunPage.Variables, RunPage.Ports, RunPage.Volumes, RunPage.Network);
        Space(body);
        Fields(body, RunPage.Restart, RunPage.Cpus, RunPage.Memory);
        body.Checks(RunPage.Remove);
        body.Fill(IsRoomy ? UsualRowsWithBlanks : UsualRows);
        return new FormBox(context, page.Form, _inner).Draw(Title(), body, page.Preview, page.Form.Problem, page.Note, hints);
    }

    private static void Fields(FormBody body, params string[] names) => Array.ForEach(names, name => body.Field(name));

    private void Space(FormBody body)
    {
        if (IsRoomy)
        {
            body.Blank();
        }
    }

    private (IReadOnlyList<Span> Left, IReadOnlyList<Span> Right) Title()
    {
        string name = Columns.Cut(Columns.Clean(page.Machine.ToString(), context.Glyphs), _inner - 30, context.Glyphs);
        IReadOnlyList<Span> mark = FormBox.Mark(context.Options);
        Span engine = new(
            context.Snapshot.Machine(page.Machine) is { } machine
                ? Columns.Clean(machine.Containers.Runtime ?? "", context.Glyphs)
                : "it is gone",
            Role.Muted);
        return (
            [new Span("New container in  ", Role.Accent), new Span(name, Role.Strong)],
            mark.Count == 0 || engine.Text.Length == 0 ? [.. mark, engine] : [.. mark, new Span(context.Glyphs.Separator), engine]);
    }
}
