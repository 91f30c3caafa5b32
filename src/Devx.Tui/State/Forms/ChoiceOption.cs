namespace Devx.Tui.State.Forms;

/// <summary>One value of a choice.</summary>
/// <param name="Value">What it stands for.</param>
/// <param name="Label">How it is shown; may be foreign.</param>
/// <param name="WhyNot">Why it cannot be chosen; null when it can.</param>
internal sealed record ChoiceOption(string Value, string Label, string? WhyNot = null)
{
    public ChoiceOption(string value)
        : this(value, value)
    {
    }
}
