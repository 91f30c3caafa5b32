using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Details;

namespace Devx.Tui.Dialogs.Details;

/// <summary>The page with the engine's own words.</summary>
/// <param name="who">Who is asked.</param>
/// <param name="question">What is asked.</param>
/// <param name="textOf">The words in an answer.</param>
internal sealed class RawTab<T>(string who, Question<T> question, Func<T, string> textOf) : DetailTab("raw")
    where T : class
{
    private (T Answer, RawText Text)? _read;

    public override string Heading => $"raw, word for word what {who} says";

    public override bool IsAsking => question.Asked is { IsAsking: true, Value: not null };

    public override IEnumerable<CopyText> Texts => question.Asked.Value is not { } value ? [] :
    [
        new CopyText("r", "raw text", textOf(value), "all of it"),
        .. LineFound(value),
    ];

    public override void Show() => question.AskOnce();

    public override void Refresh() => question.Ask();

    public override DetailBody Draw(ScreenContext context) =>
        AnswerRows.Of(context, question.Asked, who, value => RawRows.Of(context, Read(value)));

    private IEnumerable<CopyText> LineFound(T value)
    {
        RawText text = Read(value);
        IReadOnlyList<int> matches = text.Matches(Reading.Search.Text);
        return Reading.Search.PlaceOf(matches.Count) is { } place ? [new CopyText("l", "line found", text.LineAt(matches[place]).Trim())] : [];
    }

    // An answer is split into lines once, not for every picture.
    private RawText Read(T value)
    {
        if (_read is not { } read || !ReferenceEquals(read.Answer, value))
        {
            _read = read = (value, new RawText(textOf(value)));
        }

        return read.Text;
    }
}
