using Devx.Providers.Contracts;
using Devx.Tui.State.Details;

namespace Devx.Tui.Presentation.Details;

/// <summary>The rows of what was asked for: the answer, that it is asked for, or why there is none and what can be done.</summary>
internal static class AnswerRows
{
    /// <summary>Draws an answer.</summary>
    /// <param name="context">The screen.</param>
    /// <param name="asked">The answer.</param>
    /// <param name="who">Who is asked.</param>
    /// <param name="draw">The rows of an answer.</param>
    public static DetailBody Of<T>(ScreenContext context, Asked<T> asked, string who, Func<T, DetailBody> draw)
        where T : class
    {
        if (asked.Value is { } value)
        {
            DetailBody body = draw(value);
            return asked.Failure is { } old ? body with { Head = [.. Failed(context, old, asked.AnsweredAt), .. body.Head] } : body;
        }

        return new DetailBody(asked.Failure is { } failure
            ? Failed(context, failure, null)
            : Say(context, $"asking {who} {context.Glyphs.Ellipsis}"));
    }

    /// <summary>A sentence instead of rows.</summary>
    public static IReadOnlyList<Line> Say(ScreenContext context, string sentence, Role role = Role.Muted)
    {
        var text = new Paragraphs(context, DetailPresenter.InnerOf(context));
        text.Blank();
        text.Say(sentence, role);
        return text.Lines;
    }

    /// <summary>Why there is no newer answer, and what can be done.</summary>
    public static IReadOnlyList<Line> Failed(ScreenContext context, ProviderException failure, DateTimeOffset? answeredAt)
    {
        var text = new Paragraphs(context, DetailPresenter.InnerOf(context));
        string age = answeredAt is null ? "" : $" What follows is {Ages.Of(answeredAt, context.Now)}.";
        text.Blank();
        text.Say($"{context.Glyphs.Attention} {failure.Message}{age}", Role.Bad);
        text.Say(failure.Remedy ?? "");
        text.Say("r asks again.", Role.Muted);
        text.Blank();
        return text.Lines;
    }
}
