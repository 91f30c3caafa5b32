using System.Text;
using CsCheck;
using Devx.Tui.Terminal;

namespace Devx.Tui.Tests.Terminal;

public sealed class SequenceScannerTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("名")]
    [InlineData("👍")]
    [InlineData("\e[A")]
    [InlineData("\e[1;5C")]
    [InlineData("\eOP")]
    [InlineData("\ex")]
    [InlineData("\e[<0;12;7M")]
    [InlineData("\e[?62;22c")]
    [InlineData("\e]11;rgb:0000/0000/0000\e\\")]
    [InlineData("\e]11;rgb:0000/0000/0000\a")]
    [InlineData("\eP1$r0m\e\\")]
    [InlineData("\e[200~two\nlines \e[31m\e[201~")]
    public void Finds_the_end_of_a_key(string key)
    {
        Assert.Equal([key, "j"], Split(key + "j"));
    }

    [Fact]
    public void Splits_any_keys_typed_in_a_row()
    {
        Gen.OneOf("a", "名", "\e[A", "\e[1;5C", "\eOP", "\e[<0;1;1m", "\e[200~x\e[201~", "\x3").Array[0, 20]
            .Sample(keys => Split(string.Concat(keys)).SequenceEqual(keys));
    }

    [Fact]
    public void A_lone_escape_stays_open()
    {
        var scanner = new SequenceScanner();

        bool isKey = scanner.Take(0x1b);

        Assert.False(isKey);
        Assert.True(scanner.IsInside);
    }

    [Fact]
    public void What_was_never_ended_can_be_given_up()
    {
        var scanner = new SequenceScanner();
        Encoding.ASCII.GetBytes("\e]no end").ToList().ForEach(next => scanner.Take(next));

        scanner.GiveUp();

        Assert.False(scanner.IsInside);
        Assert.True(scanner.Take((byte)'a'));
    }

    [Fact]
    public void A_slow_paste_is_not_given_up()
    {
        var scanner = new SequenceScanner();
        Encoding.ASCII.GetBytes("\e[200~slow").ToList().ForEach(next => scanner.Take(next));

        scanner.GiveUp();

        Assert.False(scanner.Take((byte)'q'));
    }

    private static List<string> Split(string typed)
    {
        var scanner = new SequenceScanner();
        var keys = new List<string>();
        var key = new List<byte>();
        foreach (byte next in Encoding.UTF8.GetBytes(typed))
        {
            key.Add(next);
            if (scanner.Take(next))
            {
                keys.Add(Encoding.UTF8.GetString([.. key]));
                key.Clear();
            }
        }

        Assert.Empty(key);
        return keys;
    }
}
