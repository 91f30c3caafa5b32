using System.Globalization;
using Devx.Providers.Planning;

namespace Devx.Tui.State.Forms;

/// <summary>A number within limits, typed or moved in steps.</summary>
/// <param name="Name">Finds it in its form.</param>
/// <param name="Label">What it is called on the screen.</param>
/// <param name="Range">Its limits, and what it begins with.</param>
internal sealed record NumberField(string Name, string Label, NumberRange Range) : FormField(Name, Label)
{
    private const int StepsOfSlider = 80;

    public string Text { get; init; } = Format(Range.Suggested);

    /// <summary>True when parts of one cannot be had, so that no point can be typed.</summary>
    public bool IsWhole { get; init; }

    /// <summary>True while digits are typed; the first one replaces what was there.</summary>
    public bool IsTyping { get; init; }

    /// <summary>The number; null when the text is none.</summary>
    public double? Value => Text == Format(Range.Suggested) ? Range.Suggested
        : double.TryParse(Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : null;

    public override string? Problem => Value is { } value && value >= Range.Minimum && value <= Range.Maximum
        ? null
        : $"{Label} must be {Format(Range.Minimum)} to {Format(Range.Maximum)}";

    /// <summary>Where it is between its limits.</summary>
    /// <value>0 to 1.</value>
    public double Share => Range.Maximum > Range.Minimum && Value is { } value
        ? Math.Clamp((value - Range.Minimum) / (Range.Maximum - Range.Minimum), 0, 1)
        : 0;

    public static string Format(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Up or down by so many steps, to the next round number, within the limits.</summary>
    public NumberField Stepped(int steps)
    {
        double step = Step();
        double at = (Value ?? Range.Suggested) / step;
        double next = (steps > 0 ? Math.Floor(at) : Math.Ceiling(at)) + steps;
        return At(next * step);
    }

    public NumberField At(double number) =>
        this with { Text = Format(Math.Clamp(number, Range.Minimum, Range.Maximum)), IsTyping = false };

    public NumberField Typed(string letter) =>
        letter == "." && IsWhole ? this : this with { Text = IsTyping ? Text + letter : letter, IsTyping = true };

    public NumberField Erased() => this with { Text = Text.Length == 0 ? "" : Text[..^1], IsTyping = true };

    public NumberField Cleared() => this with { Text = "", IsTyping = true };

    public override FormField Left() => this with { IsTyping = false };

    private double Step() => (Range.Maximum - Range.Minimum) switch
    {
        <= StepsOfSlider => 1,
        <= StepsOfSlider * 5 => 5,
        <= StepsOfSlider * 10 => 10,
        _ => 50,
    };
}
