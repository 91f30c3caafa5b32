using Devx.Tui.Views;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;

namespace Devx.Tui.Tests.Views;

public sealed class KeyMapTests
{
    public static TheoryData<KeyCode, string> Keys => new()
    {
        { KeyCode.A, "a" },
        { KeyCode.A | KeyCode.ShiftMask, "A" },
        { KeyCode.D | KeyCode.CtrlMask, "ctrl-d" },
        { (KeyCode)'?', "?" },
        { (KeyCode)'/', "/" },
        { (KeyCode)'ü', "ü" },
        { KeyCode.D6, "6" },
        { KeyCode.Enter, "enter" },
        { KeyCode.Esc, "esc" },
        { KeyCode.Space, "space" },
        { KeyCode.Tab, "tab" },
        { KeyCode.Tab | KeyCode.ShiftMask, "shift-tab" },
        { KeyCode.CursorUp, "up" },
        { KeyCode.PageDown, "pgdn" },
        { KeyCode.F1, "f1" },
        { KeyCode.F12, "f12" },
        { KeyCode.B | KeyCode.AltMask, "alt-b" },
        { KeyCode.Backspace, "backspace" },
        { KeyCode.Delete, "delete" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void Keys_have_the_names_of_the_table(KeyCode code, string expected)
    {
        Assert.Equal(expected, KeyMap.Of(new Key(code))?.Name);
    }

    [Fact]
    public void No_key_is_no_press()
    {
        Assert.Null(KeyMap.Of(Key.Empty));
    }
}
