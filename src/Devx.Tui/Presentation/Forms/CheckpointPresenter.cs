using Devx.Tui.State.Forms;

namespace Devx.Tui.Presentation.Forms;

/// <summary>The form for checkpoints: make one, go on from one.</summary>
internal sealed class CheckpointPresenter(ScreenContext context, CheckpointPage page)
{
    private const int UsualRows = 8;

    private readonly int _inner = Box.Inner(context, 76);

    private Glyphs Glyphs => context.Glyphs;

    public Box Draw(IEnumerable<Hint> hints)
    {
        var body = new FormBody(context, page.Form, _inner);
        body.Blank();
        if (page.Failure is { } failure)
        {
            body.Say($"{Glyphs.Attention} {failure.Message}", Role.Bad);
            body.Say(failure.Remedy ?? "", indent: 3);
        }
        else if (page.Refusal is { } refusal)
        {
            body.Say($"{Glyphs.Attention} {refusal}", Role.Warn);
        }
        else if (page.Kept is not { } kept)
        {
            body.Say($"asking whether it can be done here {Glyphs.Ellipsis}", Role.Muted);
        }
        else
        {
            Fields(body, kept);
        }

        body.Fill(page.IsForm ? UsualRows : 0);
        body.Blank();
        string place = Columns.Cut(Columns.Clean(page.Place, Glyphs), _inner - 30, Glyphs);
        return new FormBox(context, page.Form, _inner).Draw(
            ([new Span("Checkpoint  ", Role.Accent), new Span(place, Role.Strong)], FormBox.Mark(context.Options)), body,
            page.IsForm ? page.Preview : null, page.Form.Problem, page.Note, hints);
    }

    private void Fields(FormBody body, string kept)
    {
        body.Field(CheckpointPage.Action);
        foreach (ChoiceOption option in page.Form.Find<ChoiceField>(CheckpointPage.Action)?.Options ?? [])
        {
            if (option.WhyNot is { } reason)
            {
                body.Below($"{option.Label}: {reason}", Role.Muted, rows: 1);
            }
        }

        body.Pair("Kept", [new Span(Columns.Clean(kept, Glyphs), Role.Muted)], Role.Muted);
        body.Field(CheckpointPage.Name);
        body.Field(CheckpointPage.Known);
        body.Field(CheckpointPage.File);
        body.Field(CheckpointPage.NewName);
        body.Checks(CheckpointPage.Running, CheckpointPage.Connections);
    }
}
