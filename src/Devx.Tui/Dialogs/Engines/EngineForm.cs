using Devx.Providers.Containers.Operations;
using Devx.Tui.Commands.Engines;
using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Dialogs.Engines;

/// <summary>What is filled in for one kind of change, and what it makes.</summary>
internal abstract class EngineForm
{
    public abstract EngineVerb Verb { get; }

    /// <summary>In the border; may be foreign.</summary>
    public abstract string Title { get; }

    /// <summary>The word on the button.</summary>
    public abstract string Button { get; }

    /// <summary>What to say below the fields; empty for nothing.</summary>
    public virtual string Sentence => "";

    /// <summary>The fields at first.</summary>
    public abstract IEnumerable<FormField> Fields { get; }

    /// <summary>The form with what is to say of its values.</summary>
    public abstract Form Checked(Form form, AppSnapshot snapshot);

    /// <summary>What the values ask for; null while they ask for nothing, or something is wrong with them.</summary>
    public abstract EngineRequest? Request(Form form);

    protected static string TextOf(Form form, string name) => form.Find<TextField>(name)?.Text.Trim() ?? "";

    /// <summary>A text with what is to say of it; nothing is wrong with one that nobody has filled in yet.</summary>
    protected static Form Say(Form form, string name, string? complaint, string note)
    {
        if (form.Find<TextField>(name) is not { } field)
        {
            return form;
        }

        bool isFresh = field is { IsTouched: false, Text.Length: 0 };
        return form.With(field with { Complaint = isFresh ? null : complaint, Note = isFresh || complaint is not null ? "" : note });
    }
}
