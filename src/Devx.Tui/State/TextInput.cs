using System.Globalization;

namespace Devx.Tui.State;

/// <summary>One line of text that is being typed.</summary>
/// <param name="Text">What is there.</param>
/// <param name="Caret">Where the next letter goes, 0 to the length of the text, never inside a character.</param>
internal readonly record struct TextInput(string Text, int Caret)
{
    public static TextInput Empty { get; } = new("", 0);

    /// <summary>A text with the caret behind it.</summary>
    public static TextInput Of(string text) => new(text, text.Length);

    public TextInput Insert(string text) => new(Text.Insert(Caret, text), Caret + text.Length);

    public TextInput DeleteBefore() => new(Text.Remove(Before, Caret - Before), Before);

    public TextInput DeleteAfter() => new(Text.Remove(Caret, After - Caret), Caret);

    public TextInput DeleteAllBefore() => new(Text[Caret..], 0);

    public TextInput DeleteWordBefore()
    {
        int end = Text.AsSpan(0, Caret).TrimEnd(' ').Length;
        int start = Text.AsSpan(0, end).LastIndexOf(' ') + 1;
        return new TextInput(Text.Remove(start, Caret - start), start);
    }

    public TextInput Left() => this with { Caret = Before };

    public TextInput Right() => this with { Caret = After };

    public TextInput Home() => this with { Caret = 0 };

    public TextInput End() => this with { Caret = Text.Length };

    private int After => Caret == Text.Length ? Caret : Caret + StringInfo.GetNextTextElementLength(Text, Caret);

    private int Before
    {
        get
        {
            int before = 0;
            for (int next = 0; next < Caret; next += StringInfo.GetNextTextElementLength(Text, next))
            {
                before = next;
            }

            return before;
        }
    }
}
