using CsCheck;
using Devx.Providers.Execution;
using Devx.Tui.State;

namespace Devx.Tui.Tests.State;

public sealed class ShellWordsTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("   ", new string[0])]
    [InlineData("ls", new[] { "ls" })]
    [InlineData("  ls   -l /tmp ", new[] { "ls", "-l", "/tmp" })]
    [InlineData("sh -c 'echo hi'", new[] { "sh", "-c", "echo hi" })]
    [InlineData("sh -c \"echo hi\"", new[] { "sh", "-c", "echo hi" })]
    [InlineData("a'b c'd", new[] { "ab cd" })]
    [InlineData("echo ''", new[] { "echo", "" })]
    [InlineData("echo \"\"", new[] { "echo", "" })]
    [InlineData("a\\ b", new[] { "a b" })]
    [InlineData("'a\\b'", new[] { "a\\b" })]
    [InlineData("\"a\\b \\\" \\\\ \\$\"", new[] { "a\\b \" \\ $" })]
    [InlineData("\"it's\"", new[] { "it's" })]
    [InlineData("a\tb\nc", new[] { "a", "b", "c" })]
    [InlineData("a\\\nb", new[] { "ab" })]
    [InlineData("名前 'é ü'", new[] { "名前", "é ü" })]
    [InlineData("a # b", new[] { "a", "#", "b" })]
    public void Splits_as_a_shell_does(string line, string[] words)
    {
        ShellWords split = ShellWords.Of(line);

        Assert.Equal(words, split.Words);
        Assert.Null(split.Problem);
    }

    [Theory]
    [InlineData("sh -c 'echo", "the quote ' is not closed")]
    [InlineData("sh -c \"echo", "the quote \" is not closed")]
    [InlineData("sh -c \"echo\\\"", "the quote \" is not closed")]
    [InlineData("echo \\", "nothing follows the backslash at the end")]
    public void Says_what_is_not_finished(string line, string problem) => Assert.Equal(problem, ShellWords.Of(line).Problem);

    [Theory]
    [InlineData("ls | wc", '|')]
    [InlineData("echo $HOME", '$')]
    [InlineData("echo \"$HOME\"", '$')]
    [InlineData("ls *.txt", '*')]
    [InlineData("a > b | c", '>')]
    [InlineData("echo '$HOME | *'", null)]
    [InlineData("echo \"a | b\"", null)]
    [InlineData("echo \\$HOME", null)]
    public void Names_a_sign_that_only_a_shell_would_act_on(string line, char? sign) => Assert.Equal(sign, ShellWords.Of(line).Sign);

    [Theory]
    [InlineData("ls -l", false)]
    [InlineData("ls '-l'", true)]
    [InlineData("ls \"-l\"", true)]
    [InlineData("a\\ b", true)]
    public void Tells_when_the_words_are_not_what_one_sees(string line, bool isQuoted) =>
        Assert.Equal(isQuoted, ShellWords.Of(line).IsQuoted);

    [Fact]
    public void Splitting_a_quoted_list_gives_it_back() =>
        Gen.String[Gen.Char[' ', '\u30ff'], 0, 12].Array[0, 6].Sample(words =>
        {
            ShellWords split = ShellWords.Of(PosixQuoting.Join(words));

            Assert.Null(split.Problem);
            Assert.Null(split.Sign);
            Assert.Equal(words, split.Words);
        });

    [Fact]
    public void No_line_is_too_odd_to_be_read() =>
        Gen.String[Gen.Char["'\"\\ $|a\n"], 0, 20].Sample(line =>
        {
            ShellWords split = ShellWords.Of(line);

            Assert.All(split.Words, word => Assert.True(word.Length <= line.Length));
        });
}
