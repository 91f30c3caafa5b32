using Devx.Tui.State.Forms;

namespace Devx.Tui.Presentation.Forms;

/// <summary>The form for a new machine.</summary>
internal sealed class InitPresenter(ScreenContext context, InitPage page)
{
    private const int AllBlanksFrom = 28;

    /// <summary>Rows that most providers need; the box has them while one is asked too.</summary>
    private const int UsualRows = 12, UsualRowsWithBlanks = 17;

    private readonly int _inner = Box.Inner(context, 76);

    private Glyphs Glyphs => context.Glyphs;

    /// <summary>On a low screen, rows with something in them come first.</summary>
    private bool IsRoomy => context.Height >= AllBlanksFrom;

    public Box Draw(IEnumerable<Hint> hints)
    {
        var body = new FormBody(context, page.Form, _inner);
        Space(body);
        Providers(body);
        if (page.Failure is { } failure)
        {
            body.Blank();
            body.Say($"{Glyphs.Attention} {failure.Message}", Role.Bad);
            body.Say(failure.Remedy ?? "", indent: 3);
        }
        else if (page.IsAsking)
        {
            body.Blank();
            body.Say($"asking {page.Form.Find<ChoiceField>(InitPage.Provider)?.Value} {Glyphs.Ellipsis}", Role.Muted);
        }
        else
        {
            Values(body);
        }

        Space(body);
        body.Fill(IsRoomy ? UsualRowsWithBlanks : UsualRows);
        string? problem = page.Failure is not null ? "Choose another provider." : page.Form.Problem;
        return new FormBox(context, page.Form, _inner)
            .Draw(([new Span("New machine", Role.Accent)], FormBox.Mark(context.Options)), body, page.Preview, problem, page.Note, hints);
    }

    private void Space(FormBody body)
    {
        if (IsRoomy)
        {
            body.Blank();
        }
    }

    private void Providers(FormBody body)
    {
        body.Field(InitPage.Provider);
        foreach (ChoiceOption option in page.Form.Find<ChoiceField>(InitPage.Provider)?.Options ?? [])
        {
            if (option.WhyNot is { } reason)
            {
                body.Below($"{option.Value}: {reason}", Role.Muted, IsRoomy ? 2 : 1);
            }
        }
    }

    private void Values(FormBody body)
    {
        body.Blank();
        body.Field(InitPage.Name);
        body.Field(InitPage.Image);
        body.Field(InitPage.VmType);
        body.Field(InitPage.Runtime);
        Space(body);
        body.Field(InitPage.Cpus);
        body.Field(InitPage.Memory);
        body.Field(InitPage.Disk);
        bool isUp = page.Form.Find<CheckField>(InitPage.Start) is not { IsOn: false };
        body.Pair(HostSums.Label(isUp), HostSums.Spans(context.Snapshot.Host, page.After, Glyphs), Role.Muted);
        Space(body);
        body.Checks(InitPage.Start, InitPage.Default, InitPage.Rootful);
    }
}
