using Devx.Providers.Containers.Catalog;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Details;

namespace Devx.Tui.Dialogs.Details;

/// <summary>The page of variables; values that look like secrets stay hidden until somebody wants to see them.</summary>
internal sealed class EnvironmentTab(string who, Question<ContainerDetails> question) : DetailTab("env")
{
    private bool _isRevealed;

    public override string Heading => _isRevealed || !HasSecrets ? "env" : "env, what looks like a secret is hidden";

    public override bool IsAsking => question.Asked is { IsAsking: true, Value: not null };

    public override IReadOnlyList<DialogCommand> Commands =>
        [new(["v"], _isRevealed ? "hide secrets" : "show secrets", () => _isRevealed = !_isRevealed, IsHinted: HasSecrets)];

    public override IEnumerable<CopyText> Texts =>
    [
        .. Variables.Length == 0
            ? Array.Empty<CopyText>()
            : [new CopyText("a", "all of them", string.Join('\n', Answer), "one a line, secrets too")],
        .. Variables.Select(variable => new CopyText("", variable.Name, variable.Value, _isRevealed ? variable.Value : variable.Masked)),
    ];

    private IReadOnlyList<string> Answer => question.Asked.Value?.Environment ?? [];

    private Variable[] Variables => [.. Answer.Select(Variable.Of)];

    private bool HasSecrets => Variables.Any(variable => variable.Masked != variable.Value);

    public override void Show() => question.AskOnce();

    // Who comes back may have somebody looking over the shoulder by now.
    public override void Leave() => _isRevealed = false;

    public override void Refresh() => question.Ask();

    public override DetailBody Draw(ScreenContext context) =>
        AnswerRows.Of(context, question.Asked, who, _ => EnvironmentRows.Of(context, Variables, _isRevealed));
}
