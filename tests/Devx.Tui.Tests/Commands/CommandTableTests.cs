using System.Text.RegularExpressions;
using Devx.Tui.Commands;
using Devx.Tui.Dialogs;
using Devx.Tui.Presentation;
using Devx.Tui.State;

namespace Devx.Tui.Tests.Commands;

public sealed partial class CommandTableTests
{
    private static readonly string[] Forbidden =
    [
        "ctrl-b", "ctrl-a", "~", "ctrl-s", "ctrl-q", "ctrl-h", "ctrl-i", "ctrl-j", "ctrl-m", "ctrl-[", "ctrl-space", "ctrl-\\", "ctrl-p",
    ];

    private static readonly string[] NeedSecondKey = ["[", "]", "\\", "@", "{"];

    private static readonly CommandTable Table = new Desk(Snapshots.MacMini).Table;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void No_key_has_two_meanings_in_one_pane(int pane)
    {
        IEnumerable<string> keys = Table.Rows.Where(row => row.IsIn((Pane)pane)).SelectMany(row => row.Keys);

        Assert.Empty(Twice(keys));
    }

    [Fact]
    public void Names_are_unique_and_say_subject_and_action()
    {
        Assert.Equal(Table.Rows.Count, Table.Rows.Select(row => row.Name).Distinct().Count());
        Assert.All(Table.Rows, row => Assert.Matches(NamePattern(), row.Name));
    }

    [Fact]
    public void Every_row_has_a_label_and_a_sentence_of_help()
    {
        Assert.All(Table.Rows, row =>
        {
            Assert.NotEmpty(row.Label);
            Assert.EndsWith(".", row.Help, StringComparison.Ordinal);
            Assert.True(char.IsUpper(row.Help[0]), row.Help);
            Assert.NotEmpty(row.Keys);
        });
    }

    [Fact]
    public void No_row_uses_a_key_that_terminals_swallow()
    {
        Assert.All(Table.Rows.SelectMany(row => row.Keys), key =>
        {
            Assert.DoesNotContain(key, Forbidden);
            Assert.False(key.StartsWith("alt-", StringComparison.Ordinal), key);
        });
    }

    [Fact]
    public void Keys_that_some_keyboards_lack_are_never_the_only_ones()
    {
        Assert.DoesNotContain(Table.Rows, row => row.Keys.All(key => NeedSecondKey.Contains(key) || FunctionKey().IsMatch(key)));
    }

    [Fact]
    public void Small_letters_look_and_capital_letters_act()
    {
        Assert.DoesNotContain(KeysOf(CommandGroup.Act), key => IsLetter(key, char.IsLower));
        Assert.DoesNotContain(KeysOf(CommandGroup.Look), key => IsLetter(key, char.IsUpper));
    }

    [Fact]
    public void Every_hinted_command_of_a_pane_is_in_its_help()
    {
        var desk = new Desk(Snapshots.MacMini);
        string help = desk.Press("?").BoxText(100, 60);

        Assert.All(Table.Rows.Where(row => row.IsIn(Pane.Machines)), row =>
            Assert.Contains(row.Label, help, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?")]
    [InlineData("p")]
    [InlineData("o")]
    [InlineData("c")]
    [InlineData("i")]
    [InlineData("x")]
    public void No_key_has_two_meanings_in_a_dialog_and_esc_closes_it(string key)
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Press(key);
        Dialog dialog = desk.Dialogs.Top!;

        Assert.Empty(Twice(dialog.Commands.SelectMany(row => row.Keys)));
        Assert.Empty(dialog.Commands.SelectMany(row => row.Keys).Intersect(Forbidden));
        desk.Press("esc");
        Assert.Null(desk.Dialogs.Top);
    }

    [Theory]
    [InlineData("enter", "⏎")]
    [InlineData("ctrl-d", "Ctrl-D")]
    [InlineData("f5", "F5")]
    [InlineData("pgup", "PgUp")]
    [InlineData("f", "f")]
    [InlineData("S", "S")]
    public void Keys_are_written_as_people_know_them(string key, string expected)
    {
        Assert.Equal(expected, KeyLabels.Of(key, Glyphs.Unicode));
    }

    private static IEnumerable<string> Twice(IEnumerable<string> keys) =>
        keys.GroupBy(key => key).Where(same => same.Count() > 1).Select(same => same.Key);

    private static IEnumerable<string> KeysOf(CommandGroup group) =>
        Table.Rows.Where(row => row.Group == group).SelectMany(row => row.Keys);

    private static bool IsLetter(string key, Func<char, bool> kind) => key.Length == 1 && char.IsLetter(key[0]) && kind(key[0]);

    [GeneratedRegex("^[a-z]+[.][a-z-]+$")]
    private static partial Regex NamePattern();

    [GeneratedRegex("^f[0-9]+$")]
    private static partial Regex FunctionKey();
}
