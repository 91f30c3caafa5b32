using Devx.Tui.State.Forms;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation.Forms;

/// <summary>Draws one field of a form from where the line is.</summary>
internal sealed class FieldLine(ScreenContext context)
{
    /// <summary>Columns of the box of a text.</summary>
    private const int TextWidthOfBox = 24;

    /// <summary>Columns of a long text's brackets, and as many as before the labels.</summary>
    private const int MarginOfWide = 6;

    private const int SliderWidth = 13;

    /// <summary>On lines with less room than this, sliders are left out: the number and its limits say the same.</summary>
    private const int RoomOfSlider = 44;

    /// <summary>Columns of a number, its limits and the gap between.</summary>
    public const int NumberWidth = 18;

    private Glyphs Glyphs => context.Glyphs;

    /// <summary>Draws it.</summary>
    /// <param name="line">Where it goes on.</param>
    /// <param name="field">The field.</param>
    /// <param name="isFocused">True when it has the keys.</param>
    /// <param name="hasSlider">False where something else needs the room.</param>
    public LineBuilder Draw(LineBuilder line, FormField field, bool isFocused, bool hasSlider = true) => field switch
    {
        TextField { IsWide: true } text => Text(line, text, Math.Max(1, line.Room - MarginOfWide), isFocused),
        TextField text => Note(Text(line, text, TextWidthOfBox, isFocused), text),
        NumberField number => Number(line, number, isFocused, hasSlider),
        ChoiceField choice => Choice(line, choice, isFocused),
        CheckField check => line.Add(check.IsOn ? "[x] " : "[ ] ", Look(isFocused))
            .Foreign(check.Label, isFocused ? Role.Strong : Role.Text),
        ButtonField button => Button(line, button, isFocused),
        _ => line,
    };

    /// <summary>How a button is written.</summary>
    public static string TextOf(ButtonField button) => button.IsOff ? $"[ {button.Label} (off) ]" : $"[ {button.Label} ]";

    private static Role Look(bool isFocused) => isFocused ? Role.Selection : Role.Text;

    private LineBuilder Text(LineBuilder line, TextField text, int width, bool isFocused) =>
        Boxed(line, InputOf(text, width, isFocused), width, isFocused);

    private IReadOnlyList<Span> InputOf(TextField text, int width, bool isFocused) => (text.Text.Length == 0, isFocused) switch
    {
        (true, _) => [.. Caret(isFocused), new(Columns.Cut(text.Placeholder, width - (isFocused ? 1 : 0), Glyphs), Role.Muted)],
        (_, true) => InputText.Spans(text.Input, width, Glyphs),
        _ => [new(Columns.Cut(Columns.Clean(text.Text, Glyphs), width, Glyphs))],
    };

    private IEnumerable<Span> Caret(bool isFocused) => isFocused ? [new Span(Glyphs.Caret, Role.Accent)] : [];

    private static LineBuilder Boxed(LineBuilder line, IReadOnlyList<Span> content, int width, bool isFocused)
    {
        Role bracket = isFocused ? Role.Accent : Role.Text;
        int end = line.Column + 2 + width;
        return line.Add("[ ", bracket).Add(content).To(end).Add(" ]", bracket);
    }

    private LineBuilder Note(LineBuilder line, FormField field) => (field.Problem ?? field.Warning) is { } problem
        ? line.Gap(2).Add($"{Glyphs.Attention} ", Role.Warn).Foreign(problem, Role.Warn)
        : line.Gap(field.Note.Length == 0 ? 0 : 2).Foreign(field.Note, Role.Muted);

    private LineBuilder Number(LineBuilder line, NumberField number, bool isFocused, bool hasSlider)
    {
        int digits = Math.Max(4, NumberField.Format(number.Range.Maximum).Length);
        Role bracket = isFocused ? Role.Accent : Role.Text;
        line.Add("[", bracket).Add($" {Columns.Fit(number.Text, digits, Align.Right, Glyphs)} ", Look(isFocused)).Add("]", bracket);
        if (hasSlider && line.Room >= RoomOfSlider)
        {
            Slider(line.Gap(2), number.Share);
        }

        string limits = $"{NumberField.Format(number.Range.Minimum)}{Glyphs.Dash}{NumberField.Format(number.Range.Maximum)}";
        line.Gap(2).Cell(limits, Math.Max(8, TextWidth.Of(limits)), number.Problem is null ? Role.Muted : Role.Warn);
        return number.Problem is null
            ? line.Gap(2).Foreign(number.Note, Role.Muted)
            : line.Gap(2).Add($"{Glyphs.Attention} out of this range", Role.Warn);
    }

    private void Slider(LineBuilder line, double share)
    {
        int knob = (int)Math.Round(share * (SliderWidth - 1));
        line.Add(Glyphs.TeeLeft + Rule(knob), Role.Frame).Add(Glyphs.Running, Role.Accent)
            .Add(Rule(SliderWidth - 1 - knob) + Glyphs.TeeRight, Role.Frame);
    }

    private string Rule(int count) => new(Glyphs.Horizontal[0], count);

    private LineBuilder Choice(LineBuilder line, ChoiceField choice, bool isFocused)
    {
        int radios = choice.Options.Sum(option => TextWidth.Of(Columns.Clean(option.Label, Glyphs)) + 6) - 2;
        return choice is { IsFreeText: false } && choice.Options.Count > 1 && radios <= line.Room - 1
            ? Radios(line, choice, isFocused)
            : List(line, choice, isFocused);
    }

    private LineBuilder Radios(LineBuilder line, ChoiceField choice, bool isFocused)
    {
        foreach ((int at, ChoiceOption option) in choice.Options.Index())
        {
            bool isChosen = at == choice.At;
            string sign = option.WhyNot is not null ? $" {Glyphs.Dash} " : isChosen ? $"({Glyphs.Running})" : "( )";
            Role role = option.WhyNot is not null ? Role.Muted : isChosen && isFocused ? Role.Selection : Role.Text;
            line.Gap(at == 0 ? 0 : 2).Add(sign, role).Add(" ", role).Foreign(option.Label, role);
        }

        return line;
    }

    private LineBuilder List(LineBuilder line, ChoiceField choice, bool isFocused)
    {
        int width = Math.Clamp(
            choice.Options.Max(option => TextWidth.Of(Columns.Clean(option.Label, Glyphs))), choice.IsFreeText ? TextWidthOfBox : 8, 40);
        width = Math.Max(1, Math.Min(width, line.Room - 7));
        bool isTyping = choice.Typed is not null && isFocused;
        string chosen = choice.Typed?.Text ?? choice.Options[choice.At].Label;
        IReadOnlyList<Span> content = choice.Typed is { } typed && isTyping
            ? InputText.Spans(typed, width, Glyphs)
            : [new(Columns.Cut(Columns.Clean(chosen, Glyphs), width, Glyphs), Look(isFocused))];
        Boxed(line, [.. content], width, isFocused);
        if (choice.Options.Count > 1)
        {
            line.Add($" {Glyphs.Descending}", isFocused ? Role.Accent : Role.Muted);
        }

        return Note(line, choice);
    }

    private static LineBuilder Button(LineBuilder line, ButtonField button, bool isFocused) =>
        line.Add(TextOf(button), isFocused ? Role.Selection : button.IsOff ? Role.Muted : Role.Text);
}
