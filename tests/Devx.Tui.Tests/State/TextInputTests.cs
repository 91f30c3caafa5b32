using Devx.Tui.Commands;
using Devx.Tui.State;

namespace Devx.Tui.Tests.State;

public sealed class TextInputTests
{
    [Theory]
    [InlineData("a b c", "abc", 3)]
    [InlineData("a b left c", "acb", 2)]
    [InlineData("a b home c", "cab", 1)]
    [InlineData("a b home end c", "abc", 3)]
    [InlineData("a b backspace", "a", 1)]
    [InlineData("a b ctrl-h", "a", 1)]
    [InlineData("a b left delete", "a", 1)]
    [InlineData("a space b ctrl-w", "a ", 2)]
    [InlineData("a b left ctrl-u", "b", 0)]
    [InlineData("👩‍💻 x left left backspace", "👩‍💻x", 0)]
    [InlineData("👩‍💻 x left backspace", "x", 0)]
    [InlineData("backspace delete left right ctrl-w ctrl-u", "", 0)]
    public void Keys_edit_as_everywhere(string keys, string text, int caret)
    {
        TextInput input = TextInput.Empty;
        foreach (string key in keys.Split(' '))
        {
            input = TextEditing.Press(input, new KeyPress(key)) ?? throw new InvalidOperationException($"{key} does not edit");
        }

        Assert.Equal(new TextInput(text, caret), input);
    }

    [Theory]
    [InlineData("enter")]
    [InlineData("esc")]
    [InlineData("up")]
    [InlineData("ctrl-c")]
    [InlineData("f1")]
    public void Other_keys_are_left_to_others(string key)
    {
        Assert.Null(TextEditing.Press(TextInput.Of("text"), new KeyPress(key)));
    }
}
