using System.Collections.Immutable;

namespace Devx.Tui.State.Forms;

/// <summary>Fields in the order of their places, one of which has the keys; never changed, only replaced.</summary>
/// <param name="Fields">The fields, one or more, with the buttons at the end.</param>
/// <param name="Focus">The field with the keys.</param>
internal sealed record Form(ImmutableArray<FormField> Fields, int Focus = 0)
{
    public FormField Focused => Fields[Focus];

    public IEnumerable<ButtonField> Buttons => Fields.OfType<ButtonField>();

    /// <summary>The first thing that is wrong; null when all can be used.</summary>
    public string? Problem => Fields.Select(item => item.Problem).FirstOrDefault(problem => problem is not null);

    public T? Find<T>(string name)
        where T : FormField => Fields.OfType<T>().FirstOrDefault(field => field.Name == name);

    public bool IsOn(string name) => Find<CheckField>(name) is { IsOn: true };

    /// <summary>With another state of a field that it has.</summary>
    public Form With(FormField field)
    {
        int at = IndexOf(field.Name);
        return at < 0 ? this : this with { Fields = Fields.SetItem(at, field) };
    }

    /// <summary>The keys go to the next field in a direction, and around the ends.</summary>
    public Form Moved(int step) => FocusedAt((Focus + step + Fields.Length) % Fields.Length);

    /// <summary>The keys go to a field; they stay when it is not there.</summary>
    public Form FocusedOn(string name) => FocusedAt(IndexOf(name) is >= 0 and var at ? at : Focus);

    private Form FocusedAt(int at) => new(Fields.SetItem(Focus, Focused.Left()), at);

    private int IndexOf(string name)
    {
        for (int at = 0; at < Fields.Length; at++)
        {
            if (Fields[at].Name == name)
            {
                return at;
            }
        }

        return -1;
    }
}
