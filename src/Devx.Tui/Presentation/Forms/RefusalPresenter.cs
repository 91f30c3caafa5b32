using Devx.Tui.State.Forms;

namespace Devx.Tui.Presentation.Forms;

/// <summary>What is asked of an engine; its refusal, with the commands for what can be done instead.</summary>
internal sealed class RefusalPresenter(ScreenContext context)
{
    private readonly int _inner = Box.Inner(context, 76);

    private Glyphs Glyphs => context.Glyphs;

    public Box Draw(RefusalPage page, IEnumerable<Hint> hints)
    {
        var body = new FormBody(context, page.Form, _inner);
        body.Blank();
        if (page.Failure is { } failure)
        {
            body.Say($"{Glyphs.Attention} {failure.Message}", Role.Bad);
            body.Say(failure.Remedy ?? "", indent: 3);
        }
        else if (page.Question is { } question)
        {
            body.Say($"{Glyphs.Attention} {question}", Role.Warn);
        }
        else
        {
            body.Say($"{page.Asking} {Glyphs.Ellipsis}", Role.Muted);
        }

        body.Blank();
        string place = Columns.Cut(Columns.Clean(page.Place, Glyphs), _inner - page.Title.Length - 4, Glyphs);
        return new FormBox(context, page.Form, _inner).Draw(
            ([new Span(page.Title, Role.Accent), new Span(place, Role.Strong)], FormBox.Mark(context.Options)), body, Commands(page),
            problem: null, page.Note, hints, heading: page.Commands is null ? "What can be done" : "Will run");
    }

    private static PlanPreview? Commands(RefusalPage page) => page switch
    {
        { Failure.Offers: { Count: > 0 } offers } =>
            new PlanPreview(new ShownPlan([.. offers.Select(command => new ShownStep("", command))], [])),
        { Commands: { } commands } => new PlanPreview(commands),
        _ => null,
    };
}
