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
    private (T Answer, RawText Shown, bool HasSecrets)? _read;
    private bool _isRevealed;

    public override string Heading => HasSecrets && !_isRevealed
        ? $"raw, what {who} says, but for secrets"
        : $"raw, word for word what {who} says";

    public override IReadOnlyList<DialogCommand> Commands =>
        [new(["v"], _isRevealed ? "hide secrets" : "show secrets", Reveal, IsHinted: HasSecrets)];

    public override bool IsAsking => question.Asked is { IsAsking: true, Value: not null };

    public override IEnumerable<CopyText> Texts => question.Asked.Value is not { } value ? [] :
    [
        new CopyText("r", "raw text", textOf(value), HasSecrets ? "all of it, secrets too" : "all of it"),
        .. LineFound(value),
    ];

    private bool HasSecrets => question.Asked.Value is { } value && Read(value).HasSecrets;

    public override void Show() => question.AskOnce();

    public override void Leave()
    {
        _isRevealed = false;
        _read = null;
    }

    public override void Refresh() => question.Ask();

    public override DetailBody Draw(ScreenContext context) =>
        AnswerRows.Of(context, question.Asked, who, value => RawRows.Of(context, Read(value).Shown));

    private IEnumerable<CopyText> LineFound(T value)
    {
        RawText text = Read(value).Shown;
        IReadOnlyList<int> matches = text.Matches(Reading.Search.Text);
        return Reading.Search.PlaceOf(matches.Count) is { } place
            ? [new CopyText("l", "line found", text.LineAt(matches[place]).Trim())]
            : [];
    }

    private void Reveal()
    {
        _isRevealed = !_isRevealed;
        _read = null;
    }

    // An answer is split into lines once, not for every picture.
    private (T Answer, RawText Shown, bool HasSecrets) Read(T value)
    {
        if (_read is not { } read || !ReferenceEquals(read.Answer, value))
        {
            string text = textOf(value);
            string masked = RawSecrets.Mask(text);
            _read = read = (value, new RawText(_isRevealed ? text : masked), masked != text);
        }

        return read;
    }
}
