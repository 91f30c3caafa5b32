namespace Devx.Tui.State.Forms;

/// <summary>One thing in a form that can have the keys.</summary>
/// <param name="Name">Finds it in its form.</param>
/// <param name="Label">What it is called on the screen.</param>
internal abstract record FormField(string Name, string Label)
{
    /// <summary>What helps to fill it in, beside it; may be foreign.</summary>
    public string Note { get; init; } = "";

    /// <summary>Why what is there cannot be used; null when it can.</summary>
    public virtual string? Problem => null;

    /// <summary>What may go wrong with what is there, although it can be used; null for nothing. May be foreign.</summary>
    public string? Warning { get; init; }

    /// <summary>The field after the keys have gone elsewhere.</summary>
    public virtual FormField Left() => this;
}
