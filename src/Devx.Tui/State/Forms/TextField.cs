namespace Devx.Tui.State.Forms;

/// <summary>A line of text. Who owns the form checks it, and says what is wrong with it.</summary>
internal sealed record TextField(string Name, string Label, TextInput Input, string? Complaint = null) : FormField(Name, Label)
{
    public string Text => Input.Text;

    /// <summary>True once the user changed it.</summary>
    public bool IsTouched { get; init; }

    /// <summary>What stands in the empty field: how it is filled in, or what is taken when it is not.</summary>
    public string Placeholder { get; init; } = "";

    /// <summary>True for a long text: it has the whole line, and what is said of it stands below.</summary>
    public bool IsWide { get; init; }

    public override string? Problem => Complaint;
}
