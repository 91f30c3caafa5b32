using Devx.Tui.State.Forms;

namespace Devx.Tui.Presentation.Forms;

/// <summary>Collects the rows of a form from top to bottom, and remembers which of them has the keys.</summary>
internal sealed class FormBody(ScreenContext context, Form form, int inner)
{
    private const int LabelWidth = 12;

    /// <summary>What is said of a long text is cut after so many rows.</summary>
    private const int AnswerRows = 2;

    private readonly List<Line> _lines = [];
    private readonly FieldLine _fields = new(context);

    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>The row of the field with the keys; null when it is not in the body.</summary>
    public int? FocusRow { get; private set; }

    /// <summary>Rows that were made elsewhere, as wide as the form.</summary>
    public void Add(IEnumerable<Line> lines) => _lines.AddRange(lines);

    public void Blank() => _lines.Add(context.Line(inner).Build());

    /// <summary>Blank rows up to a height, so that the box keeps its size.</summary>
    public void Fill(int rows)
    {
        while (_lines.Count < rows)
        {
            Blank();
        }
    }

    /// <summary>A sentence below the fields, broken at the width.</summary>
    /// <param name="text">What to say; may be foreign.</param>
    /// <param name="role">How it looks.</param>
    /// <param name="rows">At most so many lines.</param>
    /// <param name="indent">Columns before it.</param>
    public void Say(string text, Role role = Role.Text, int rows = int.MaxValue, int indent = 1)
    {
        int width = Math.Max(2, inner - indent - 2);
        IReadOnlyList<string> lines = Wrapping.Lines(Columns.Clean(text, context.Glyphs), width);
        foreach ((int at, string line) in lines.Take(rows).Index())
        {
            bool isCut = at == rows - 1 && lines.Count > rows;
            _lines.Add(context.Line(inner).Gap(indent).Add(isCut ? line + context.Glyphs.Ellipsis : line, role).Build());
        }
    }

    /// <summary>What belongs to the field above, below its value.</summary>
    public void Below(string text, Role role, int rows) => Say(text, role, rows, LabelWidth + 3);

    /// <summary>A field with its label; nothing when the form does not have it.</summary>
    /// <param name="name">The field.</param>
    /// <param name="before">What stands between label and field.</param>
    /// <param name="after">What stands behind it, while nothing is wrong with it.</param>
    public void Field(string name, IReadOnlyList<Span>? before = null, IReadOnlyList<Span>? after = null)
    {
        if (form.Find<FormField>(name) is not { } field)
        {
            return;
        }

        bool isFocused = field.Name == form.Focused.Name;
        LineBuilder line = Begin(isFocused).Cell(field.Label, LabelWidth, isFocused ? Role.Strong : Role.Text).Gap().Add(before ?? []);
        _fields.Draw(line, field, isFocused, hasSlider: after is null);
        _lines.Add(line.Add(field.Problem is null ? after ?? [] : []).Build());
        if (field is TextField { IsWide: true })
        {
            Answer(field);
        }
    }

    private void Answer(FormField field)
    {
        if ((field.Problem ?? field.Warning) is { } problem)
        {
            Below($"{context.Glyphs.Attention} {problem}", Role.Warn, AnswerRows);
        }
        else
        {
            Below(field.Note, Role.Muted, AnswerRows);
        }
    }

    /// <summary>A label with something beside it that cannot be changed.</summary>
    public void Pair(string label, IReadOnlyList<Span> value, Role labelRole = Role.Text) =>
        _lines.Add(context.Line(inner).Gap(2).Cell(label, LabelWidth, labelRole).Gap().Add(value).Build());

    /// <summary>Boxes to tick, side by side; below each other when there is no room.</summary>
    public void Checks(params IReadOnlyList<string> names)
    {
        CheckField[] checks = [.. names.Select(form.Find<CheckField>).OfType<CheckField>()];
        if (checks.Sum(check => check.Label.Length + 8) <= inner)
        {
            Row(checks);
        }
        else
        {
            Array.ForEach(checks, check => Row([check]));
        }
    }

    /// <summary>Two boxes to tick in two columns; below each other when there is no room.</summary>
    public void CheckPair(CheckField first, CheckField? second)
    {
        int column = inner / 2;
        if (second is null || Math.Max(first.Label.Length, second.Label.Length) + 6 > column)
        {
            Checks(second is null ? [first.Name] : [first.Name, second.Name]);
            return;
        }

        LineBuilder line = Begin(form.Focused.Name == first.Name || form.Focused.Name == second.Name);
        _fields.Draw(line, first, first.Name == form.Focused.Name).To(column);
        _lines.Add(_fields.Draw(line, second, second.Name == form.Focused.Name).Build());
    }

    private void Row(CheckField[] checks)
    {
        if (checks.Length == 0)
        {
            return;
        }

        LineBuilder line = Begin(checks.Any(check => check.Name == form.Focused.Name));
        foreach (CheckField check in checks)
        {
            _fields.Draw(line, check, check.Name == form.Focused.Name).Gap(4);
        }

        _lines.Add(line.Build());
    }

    private LineBuilder Begin(bool isFocused)
    {
        FocusRow = isFocused ? _lines.Count : FocusRow;
        return context.Line(inner).Add(isFocused ? context.Glyphs.Cursor : " ", Role.Accent).Gap();
    }
}
