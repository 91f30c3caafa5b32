using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Simulated.Guest;

/// <summary>Scripts in a guest do what a shell does with them.</summary>
public sealed class GuestShellTests : IDisposable
{
    private readonly SimulatedMac _mac = new();

    public void Dispose() => _mac.Dispose();

    [Theory]
    [InlineData("echo a; echo b", "a\nb\n", 0)]
    [InlineData("true && echo yes || echo no", "yes\n", 0)]
    [InlineData("false && echo yes || echo no", "no\n", 0)]
    [InlineData("false", "", 1)]
    [InlineData("exit 7; echo never", "", 7)]
    [InlineData("for x in a 'b c' d; do echo \"<$x>\"; done", "<a>\n<b c>\n<d>\n", 0)]
    [InlineData("if false; then echo then; else echo else; fi", "else\n", 0)]
    [InlineData("echo one two | grep -E 'two$'", "one two\n", 0)]
    [InlineData("echo one | grep two", "", 1)]
    [InlineData("cat /nope 2>/dev/null; echo $?", "1\n", 0)]
    [InlineData("NAME=box; echo \"in $NAME, ${OTHER:-none}\"", "in box, none\n", 0)]
    [InlineData("echo \"it's\" 'a \"quote\"' \\$x", "it's a \"quote\" $x\n", 0)]
    [InlineData("echo $(echo inner $(nproc))", "inner 4\n", 0)]
    [InlineData("exec echo done", "done\n", 0)]
    [InlineData("command -v nerdctl >/dev/null 2>&1 && echo there", "there\n", 0)]
    [InlineData("command -v docker || echo none", "none\n", 0)]
    public async Task Runs_a_script(string script, string output, int exitCode)
    {
        CommandResult result = await ShellAsync("sh", "-c", script);

        Assert.Equal((output, exitCode, ""), (result.StandardOutput, result.ExitCode, result.StandardError));
    }

    [Theory]
    [InlineData("echo 'a b' >&2; nope", "a b\nsh: 1: nope: not found\n", 127)]
    [InlineData("for x in a; echo", "sh: 1: Syntax error: \"do\" expected\n", 2)]
    [InlineData("echo $(nproc", "sh: 1: Syntax error: end of file unexpected (expecting \")\")\n", 2)]
    public async Task Complains_on_standard_error(string script, string error, int exitCode)
    {
        CommandResult result = await ShellAsync("sh", "-c", script);

        Assert.Equal(("", error, exitCode), (result.StandardOutput, result.StandardError, result.ExitCode));
    }

    [Fact]
    public async Task Gives_a_script_its_arguments()
    {
        CommandResult result = await ShellAsync("sh", "-c", "exec \"$0\" \"$@\"", "echo", "a b", "$HOME");

        Assert.Equal("a b $HOME\n", result.StandardOutput);
    }

    private async Task<CommandResult> ShellAsync(params IReadOnlyList<string> command)
    {
        await _mac.RunLineAsync("limactl start --tty=false box");
        return await _mac.RunAsync("limactl", ["shell", "--tty=false", "--workdir", "/", "box", .. command]);
    }
}
