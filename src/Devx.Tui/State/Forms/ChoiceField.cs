namespace Devx.Tui.State.Forms;

/// <summary>One of several values, or where that is allowed, something else that is typed.</summary>
/// <param name="Name">Finds it in its form.</param>
/// <param name="Label">What it is called on the screen.</param>
/// <param name="Options">The values, one or more.</param>
/// <param name="At">The one that is chosen.</param>
internal sealed record ChoiceField(string Name, string Label, IReadOnlyList<ChoiceOption> Options, int At = 0) : FormField(Name, Label)
{
    /// <summary>True when a value that is not offered may be typed.</summary>
    public bool IsFreeText { get; init; }

    /// <summary>What is typed instead; null while an offered value is chosen.</summary>
    public TextInput? Typed { get; init; }

    /// <summary>What is wrong with the value, as who owns the form has found out.</summary>
    public string? Complaint { get; init; }

    public override string? Problem => Complaint;

    public string Value => Typed?.Text ?? Options[At].Value;

    /// <summary>True for the first value, which is what is taken when nothing is said.</summary>
    public bool IsFirst => Typed is null && At == 0;

    /// <summary>The next value in a direction that can be chosen.</summary>
    public ChoiceField Moved(int step)
    {
        int at = At + step;
        while (at >= 0 && at < Options.Count && Options[at].WhyNot is not null)
        {
            at += step;
        }

        return at < 0 || at >= Options.Count ? this : this with { At = at, Typed = null };
    }

    /// <summary>With what is typed; nothing typed is the offered value again.</summary>
    public ChoiceField With(TextInput typed) => this with { Typed = typed.Text.Length == 0 ? null : typed };
}
