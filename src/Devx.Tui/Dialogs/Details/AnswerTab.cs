using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Details;

namespace Devx.Tui.Dialogs.Details;

/// <summary>A page that shows one answer of the engine.</summary>
/// <param name="name">Its name.</param>
/// <param name="who">Who is asked.</param>
/// <param name="question">What is asked; pages may share it.</param>
/// <param name="draw">The rows of an answer.</param>
internal sealed class AnswerTab<T>(string name, string who, Question<T> question, Func<ScreenContext, T, DetailBody> draw) : DetailTab(name)
    where T : class
{
    /// <summary>What can be copied of an answer.</summary>
    public Func<T, IEnumerable<CopyText>> TextsOf { get; init; } = _ => [];

    public override bool IsAsking => question.Asked is { IsAsking: true, Value: not null };

    public override IEnumerable<CopyText> Texts => question.Asked.Value is { } value ? TextsOf(value) : [];

    public override void Show() => question.AskOnce();

    public override void Refresh() => question.Ask();

    public override DetailBody Draw(ScreenContext context) => AnswerRows.Of(context, question.Asked, who, value => draw(context, value));
}
