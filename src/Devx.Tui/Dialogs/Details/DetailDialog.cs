using System.Globalization;
using Devx.Tui.Commands;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Details;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs.Details;

/// <summary>Shows all that is known of one thing over the whole screen, page by page. A page asks when it is looked at.</summary>
internal sealed class DetailDialog : Dialog
{
    private readonly DetailSubject _subject;
    private readonly CopyMenu _copies;
    private int _tab;
    private int _drawnTop;

    /// <summary>Opens a page.</summary>
    /// <param name="subject">What it is about.</param>
    /// <param name="copies">Copies what is picked.</param>
    /// <param name="start">The page to begin with.</param>
    public DetailDialog(DetailSubject subject, CopyMenu copies, int start = 0)
    {
        (_subject, _copies, _tab) = (subject, copies, start);
        foreach (IQuestion question in subject.Questions)
        {
            question.Answered += Redraw;
        }

        Closed += End;
        Tab.Show();
    }

    public override Attention? Attention => _subject.Attention;

    public override IReadOnlyList<DialogCommand> Commands =>
        Tab.Reading.Search.IsTyping ? Tab.Reading.WhileTyping : [.. Looking, .. Tab.Commands, .. _subject.Commands, .. Moving];

    protected override IEnumerable<Hint> Hints =>
        Tab.Reading.Search.IsTyping ? base.Hints : [new Hint("sideways", "page"), .. base.Hints];

    private DetailTab Tab => _subject.Tabs[_tab];

    private IReadOnlyList<DialogCommand> Looking =>
    [
        new(["esc", "ctrl-c"], Tab.Reading.Search.IsActive ? "clear" : "back", Back),
        new(["q", "i"], "back", Close, IsHinted: false),
        new(["/"], "search", Tab.Reading.Begin),
        .. Tab.Reading.Going,
        new(["c", "y"], "copy", Copy),
        new(["r", "f5"], "again", Tab.Refresh),
    ];

    private IReadOnlyList<DialogCommand> Moving =>
    [
        new(["right", "]", "tab"], "next page", () => Turn(_tab + 1), IsHinted: false),
        new(["left", "[", "shift-tab"], "previous page", () => Turn(_tab - 1), IsHinted: false),
        .. _subject.Tabs.Index().Select(tab => new DialogCommand(
            [(tab.Index + 1).ToString(CultureInfo.InvariantCulture)], tab.Item.Name, () => Turn(tab.Index), IsHinted: false)),
        .. Tab.Reading.Scrolling,
    ];

    public override Box Draw(ScreenContext context)
    {
        if (_subject.HasChanged(context))
        {
            Renew();
        }

        StatusMessage? status = context.Ui.Status;
        var page = new DetailPage
        {
            Title = _subject.Title(context),
            State = _subject.State(context),
            Tabs = [.. _subject.Tabs.Select(tab => tab.Name)],
            Tab = _tab,
            Heading = Tab.Heading,
            Note = status?.Text ?? (Tab.IsAsking ? $"asking {context.Glyphs.Ellipsis}" : ""),
            NoteRole = status is null ? Role.Muted : Labels.Of(status.Tone),
            Search = Tab.Reading.Search,
        };
        Box box = Tab.Reading.Drawn(new DetailPresenter(context).Draw(page, Tab.Draw(context), Tab.Reading.Top, _drawnTop, Hints));
        _drawnTop = box.Top;
        return box;
    }

    protected override void Type(KeyPress key) => Tab.Reading.Type(key);

    private void Turn(int to)
    {
        int tab = (to + _subject.Tabs.Count) % _subject.Tabs.Count;
        if (tab != _tab)
        {
            Tab.Leave();
            _tab = tab;
            _drawnTop = 0;
            Tab.Show();
        }
    }

    private void Renew()
    {
        foreach (IQuestion question in _subject.Questions)
        {
            question.MarkStale();
        }

        Tab.Show();
    }

    private void Copy() => _copies.Open(
        [.. Tab.Texts.Where(text => text.Key.Length > 0), .. _subject.Texts(), .. Tab.Texts.Where(text => text.Key.Length == 0)]);

    private void Back()
    {
        if (Tab.Reading.Search.IsActive)
        {
            Tab.Reading.Clear();
        }
        else
        {
            Close();
        }
    }

    private void End()
    {
        Tab.Leave();
        foreach (IQuestion question in _subject.Questions)
        {
            question.Stop();
        }
    }
}
