using Devx.Tui.Commands;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The rows below the frame: where the user is, what was said last, the keys of the place.</summary>
internal sealed class FooterPresenter(ScreenContext context)
{
    private Glyphs Glyphs => context.Glyphs;

    private UiState Ui => context.Ui;

    public IEnumerable<Line> Draw(int rows)
    {
        Line? status = Typing() ?? Status() ?? new OperationStatus(context).Draw() ?? Problem();
        if (rows >= 3)
        {
            yield return Crumbs();
            yield return status ?? context.Line(context.Width).Build();
        }
        else
        {
            yield return status ?? Crumbs();
        }

        yield return Hints();
    }

    private Line Crumbs()
    {
        LineBuilder line = context.Line(context.Width).Gap().Add("machines", Role.Muted);
        foreach (string step in Path())
        {
            line.Add($" {Glyphs.Crumb} ", Role.Muted).Foreign(step);
        }

        return line.Build();
    }

    private IEnumerable<string> Path()
    {
        if (Ui.Focus == Pane.Activity)
        {
            yield return "just now";
            yield break;
        }

        ContainerRow? row = Ui.Focus == Pane.Containers ? context.Containers.At(Ui.Containers.Cursor) : null;
        MachineSnapshot? machine = Ui.Focus == Pane.Machines
            ? Selection.Machine(context.Snapshot, Ui)
            : context.CommandContext.ShownMachine;
        if (machine is not null)
        {
            yield return machine.Info.Id.ToString();
        }

        if (row is { Group: { Kind: not ContainerGroupKind.None } group })
        {
            yield return group.Name;
        }

        if (row is not ContainerGroupRow { Whole.Kind: not ContainerGroupKind.None } && Ui.Focus == Pane.Containers)
        {
            yield return row is null ? "containers" : ContainerRowText.NameOf(row);
        }

        if (Thing() is { } thing)
        {
            yield return thing;
        }
    }

    /// <summary>The image, volume or network under the cursor.</summary>
    private string? Thing() => Ui.Focus switch
    {
        Pane.Images => context.CommandContext.Image is { } image ? ObjectNames.Of(image.Info) : "images",
        Pane.Volumes => context.CommandContext.Volume is { } volume ? ObjectNames.Of(volume.Info) : "volumes",
        Pane.Networks => context.CommandContext.Network?.Info.Name ?? "networks",
        Pane.Machines or Pane.Containers or Pane.Activity => null,
    };

    private Line? Typing()
    {
        if (Ui.Typing is not { } input)
        {
            return null;
        }

        LineBuilder line = context.Line(context.Width).Gap().Add("/ ", Role.Accent);
        string keys = $"{Glyphs.EnterKey} keep{Glyphs.Separator}esc clear";
        line.Add(InputText.Spans(input, Math.Max(4, line.Room - keys.Length - 4), Glyphs));
        return line.Right([new Span(keys, Role.Muted)]).Build();
    }

    private Line? Status()
    {
        if (Ui.Status is not { } status)
        {
            return null;
        }

        Span[] hint = status.Hint is { } more ? [new("  " + more, Role.Muted)] : [];
        LineBuilder line = context.Line(context.Width).Gap().Add(Labels.SignOf(status.Tone, Glyphs), Labels.Of(status.Tone));
        string text = Columns.Clean(status.Text, Glyphs);
        return line.Add(Columns.Cut(text, line.Room - Fitting.Width(hint), Glyphs), Labels.Of(status.Tone)).Add(hint).Build();
    }

    /// <summary>What is wrong with a provider is worth the line when nothing else is said.</summary>
    private Line? Problem()
    {
        if (context.Snapshot.Providers.FirstOrDefault(provider => Ages.IsOld(provider) && provider.Problem is not null) is not { } failing)
        {
            return null;
        }

        Span[] right = [new(context.Commands.KeyOf("program.providers"), Role.Accent), new(" shows all", Role.Muted)];
        Role role = Labels.Of(failing.Health, Glyphs).Role;
        LineBuilder line = context.Line(context.Width).Gap().Add($"{Glyphs.Attention} ", role);
        int room = Math.Max(0, line.Room - Fitting.Width(right) - 4);
        return line.Cell($"{failing.Name}: {failing.Problem}", room, role).Right(right).Build();
    }

    /// <summary>Keys that look, a bar, keys that act; what cannot be done now is dim; the least important go first.</summary>
    private Line Hints()
    {
        List<AppCommand> shown =
        [
            .. context.Commands.Rows.Where(IsHinted).OrderBy(row => row.HintRank),
        ];
        CommandContext now = context.CommandContext;
        List<Span> spans = Hints(shown, now);
        while (shown.Count > 0 && Fitting.Width(spans) > context.Width - 2)
        {
            shown.RemoveAt(shown.Count - 1);
            spans = Hints(shown, now);
        }

        return context.Line(context.Width).Gap().Add(spans).Build();
    }

    private bool IsHinted(AppCommand command) =>
        command.HintRank is not null && command.IsIn(Ui.Focus) && !(context.Options.IsReadOnly && command.Group == CommandGroup.Act);

    private List<Span> Hints(List<AppCommand> commands, CommandContext now)
    {
        var spans = new List<Span>();
        AppCommand? firstThatActs = commands.FirstOrDefault(row => row.Group == CommandGroup.Act);
        foreach (AppCommand command in commands.OrderBy(row => row.Group == CommandGroup.Act).ThenBy(row => row.HintRank))
        {
            if (spans.Count > 0)
            {
                spans.Add(command == firstThatActs ? new Span($" {Glyphs.Vertical} ", Role.Frame) : new Span("  "));
            }

            bool isPossible = now.WhyNot(command) is null;
            spans.Add(new Span(KeyLabels.Of(command.Keys[0], Glyphs), isPossible ? Role.Accent : Role.Muted));
            spans.Add(new Span(" " + Columns.Clean(command.ShortLabel, Glyphs), isPossible ? Role.Text : Role.Muted));
        }

        return spans;
    }
}
