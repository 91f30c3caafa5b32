using CsCheck;
using Devx.Providers.Execution;
using Devx.Providers.Tests.Execution.Local;

namespace Devx.Providers.Tests.Execution;

public sealed class PosixQuotingTests
{
    // Everything a word can hold: no null character, no half of a surrogate pair.
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.String[Gen.Char["a'\"\\$`!*?[]{}()<>|&;#~=%^ \t\n\r-"], 0, 8],
        Gen.String[Gen.Char['\u0001', '\ud7ff'], 0, 8],
        Gen.OneOf("", "-n", "--", "$(id)", "a=b", "~root", "日本 🐳", "\u001b[31m"));

    [Theory]
    [InlineData("", "''")]
    [InlineData("plain-1.2_x=+/:,@%^", "plain-1.2_x=+/:,@%^")]
    [InlineData("a b", "'a b'")]
    [InlineData("it's", "'it'\\''s'")]
    [InlineData("$HOME", "'$HOME'")]
    public void Quotes_only_what_needs_it(string word, string quoted)
    {
        Assert.Equal(quoted, PosixQuoting.Quote(word));
    }

    [Fact]
    public async Task A_real_shell_reads_back_every_word()
    {
        await Words.Array[50].SampleAsync(
            async words => Assert.Equal(words, await ReadBackAsync("printf '%s\\0' " + string.Join(' ', words.Select(PosixQuoting.Quote)))),
            iter: 20, threads: 1);
    }

    [Fact]
    public async Task A_real_shell_takes_the_first_word_of_a_line_for_the_program()
    {
        string[] words = ["A=b", "printf", "%s\\0", "x"];

        CommandResult result = await ShellAsync(PosixQuoting.Join(words));

        Assert.Equal(127, result.ExitCode);
        Assert.Contains("A=b", result.StandardError, StringComparison.Ordinal);
    }

    private static async Task<string[]> ReadBackAsync(string line) => (await ShellAsync(line)).StandardOutput.Split('\0')[..^1];

    private static Task<CommandResult> ShellAsync(string line) =>
        FakeCli.Runner().RunAsync(new CommandRequest("/bin/sh", "-c", line), CancellationToken.None);
}
