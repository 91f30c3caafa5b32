using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Handoff;
using Devx.Tui.Presentation;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs.Run;

/// <summary>Asks for one line: a command and its arguments. Earlier ones come back with the arrows.</summary>
/// <param name="place">Where it is run.</param>
/// <param name="earlier">What was typed for that place before.</param>
/// <param name="loan">Lends the terminal.</param>
internal sealed class CommandDialog(ICommandPlace place, TypedCommands earlier, TerminalLoan loan) : Dialog
{
    private TextInput _input = TextInput.Empty;

    /// <summary>What was typed before an earlier command was looked at.</summary>
    private string _own = "";

    /// <summary>The earlier command that is shown; as many as there are for what is typed now.</summary>
    private int _at = earlier.Lines.Count;

    public override IReadOnlyList<DialogCommand> Commands =>
    [
        new(["enter"], "run", Run),
        new(["up"], "earlier", () => Recall(-1), IsHinted: earlier.Lines.Count > 0),
        new(["down"], "later", () => Recall(1), IsHinted: _at < earlier.Lines.Count),
        new(["esc", "ctrl-c"], "cancel", Close),
    ];

    private ShellWords Words => ShellWords.Of(_input.Text);

    public override Box Draw(ScreenContext context)
    {
        (HandoffRequest? request, string? problem) = Find();
        return CommandPresenter.Draw(context, new CommandPage
        {
            Place = place.Name,
            Input = _input,
            Words = Words,
            Command = request?.Command,
            Problem = problem,
        }, Hints);
    }

    protected override void Type(KeyPress key)
    {
        if (TextEditing.Press(_input, key) is { } input)
        {
            _input = input;
        }
    }

    private void Recall(int step)
    {
        int at = Math.Clamp(_at + step, 0, earlier.Lines.Count);
        if (at == _at)
        {
            return;
        }

        _own = _at == earlier.Lines.Count ? _input.Text : _own;
        _at = at;
        _input = TextInput.Of(at == earlier.Lines.Count ? _own : earlier.Lines[at]);
    }

    private void Run()
    {
        if (Find().Request is { } request)
        {
            earlier.Add(_input.Text);
            Close();
            loan.LendToAct(request, place.Machine);
        }
    }

    private (HandoffRequest? Request, string? Problem) Find()
    {
        ShellWords words = Words;
        if (words.Problem is not null || words.Words.Count == 0)
        {
            return (null, words.Problem);
        }

        try
        {
            return (place.Request(words.Words), null);
        }
        catch (ProviderException exception)
        {
            return (null, exception.Message);
        }
    }
}
